package corewise.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Parses a JSON text into maps, lists, strings, decimals, booleans and nulls, with nothing of the writer's. */
public final class Json {
    private Json() {}

    public static Map<String, Object> parse(byte[] text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Map<String, Object> document = object(value(parser));
            if (parser.nextToken() != null) {
                throw new IllegalStateException("something follows the document");
            }
            return document;
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("unexpected " + parser.currentToken());
        };
    }

    private static Map<String, Object> fields(JsonParser parser) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.containsKey(name)) {
                throw new IllegalStateException("twice in one object: " + name);
            }
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> elements(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    public static List<Map<String, Object>> objects(Object value) {
        return list(value).stream().map(Json::object).toList();
    }

    static BigDecimal number(Map<String, Object> object, String key) {
        return (BigDecimal) object.get(key);
    }

    public static long integer(Map<String, Object> object, String key, long unless) {
        BigDecimal number = number(object, key);
        return number == null ? unless : number.longValueExact();
    }

    public static String text(Map<String, Object> object, String key) {
        return (String) object.get(key);
    }
}
