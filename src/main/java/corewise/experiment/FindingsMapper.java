package corewise.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import corewise.fact.Value;
import corewise.model.Language;
import corewise.model.StartMethod;
import corewise.model.Way;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How findings stand in JSON: the names of kinds of values and evidence, numbers that are not known as null, nothing
 * missing, nothing deeper or longer than findings are. What it writes itself is all that it makes objects of. Stateless.
 */
final class FindingsMapper {
    private static final int DEEPEST = 64;
    private static final long MOST_BYTES = 16L << 20;

    private FindingsMapper() {}

    /** One that leaves streams open, to which the owner adds what becomes of traces. */
    static JsonMapper.Builder builder() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxDocumentLength(MOST_BYTES)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .addMixIn(Value.class, ValueKinds.class)
                .registerSubtypes(kindsOfValues())
                .addMixIn(Evidence.class, EvidenceKinds.class)
                .addMixIn(Way.class, ById.class)
                .addMixIn(Language.class, ById.class)
                .addMixIn(StartMethod.class, ById.class)
                .addModule(new SimpleModule()
                        .addSerializer(Double.class, new KnownOrNull())
                        .addSerializer(Double.TYPE, new KnownOrNull())
                        .addDeserializer(Double.class, new KnownOrNaN())
                        .addDeserializer(Double.TYPE, new KnownOrNaN()));
    }

    /** Each by its class's name, which begins small. */
    private static NamedType[] kindsOfValues() {
        return Stream.of(Value.class.getPermittedSubclasses())
                .map(kind -> new NamedType(kind, uncapitalised(kind.getSimpleName())))
                .toArray(NamedType[]::new);
    }

    private static String uncapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface ValueKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Evidence.CoreBars.class, name = "cores"),
        @JsonSubTypes.Type(value = Evidence.Bars.class, name = "bars"),
        @JsonSubTypes.Type(value = Evidence.Curves.class, name = "curves"),
        @JsonSubTypes.Type(value = Evidence.WinMap.class, name = "map"),
        @JsonSubTypes.Type(value = Evidence.Several.class, name = "several"),
        @JsonSubTypes.Type(value = Evidence.TaskStates.class, name = "moment"),
        @JsonSubTypes.Type(value = Evidence.Orders.class, name = "orders"),
        @JsonSubTypes.Type(value = Evidence.Same.class, name = "same"),
        @JsonSubTypes.Type(value = Evidence.Lanes.class, name = "lanes")
    })
    private interface EvidenceKinds {}

    private interface ById {
        @JsonValue
        String id();
    }

    private static final class KnownOrNull extends StdSerializer<Double> {
        KnownOrNull() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
    }

    private static final class KnownOrNaN extends StdDeserializer<Double> {
        KnownOrNaN() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser json, DeserializationContext context) {
            return json.currentToken().isNumeric()
                    ? Double.valueOf(json.getDoubleValue())
                    : (Double) context.handleUnexpectedToken(getValueType(context), json);
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }
}
