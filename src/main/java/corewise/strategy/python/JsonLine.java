package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A line that Python wrote: one object. Immutable. */
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> values;

    private JsonLine(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * The object in a line.
     *
     * @throws IOException when there is none
     */
    static JsonLine of(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notUnderstood(line, null);
            }
            return new JsonLine(object(parser));
        } catch (JacksonException malformed) {
            throw notUnderstood(line, malformed);
        }
    }

    private static ToldIOException notUnderstood(String line, Throwable cause) {
        String begin = line.substring(0, Math.min(200, line.length()));
        return new ToldIOException(Fact.of("python.problem.notUnderstood").verbatim("line", begin), cause);
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            values.put(name, value(parser));
        }
        return values;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getString();
            default -> Optional.empty();
        };
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The object of a name; an empty one where there is none. */
    @SuppressWarnings("unchecked")
    JsonLine object(String name) {
        return new JsonLine(values.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    long number(String name, long otherwise) {
        return values.get(name) instanceof Long number ? number : otherwise;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The values of a list; empty where there is none. */
    List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
