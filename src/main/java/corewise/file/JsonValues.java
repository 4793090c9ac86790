package corewise.file;

import corewise.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON value as maps, lists, texts and numbers, and typed access to it. How deep and how large it may be is limited.
 * Stateless but for {@link #read}, which belongs to the parser's thread.
 */
final class JsonValues {
    /** More than any file of this program has beside its events. */
    private static final int MOST_VALUES = 4_000_000;

    /** Names of systems, processors and versions. */
    private static final int LONGEST_TEXT = 1_000;

    /** Up to here each whole number has a form of its own as a {@code double}. */
    private static final double MOST_EXACT = 1L << 53;

    private final JsonParser parser;
    private final TextBudget texts;
    private int values;

    JsonValues(JsonParser parser, TextBudget texts) {
        this.parser = parser;
        this.texts = texts;
    }

    /** The value that the parser stands on. */
    Object read() {
        if (++values > MOST_VALUES) {
            throw new MalformedTraceException(Fact.of("malformed.beside"));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> texts.keep(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** The number that a parser stands on: a {@link Long} where it is whole, in whatever form, else a {@link Double}. */
    static Number number(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        double value = parser.getDoubleValue();
        boolean whole = Math.rint(value) == value && Math.abs(value) <= MOST_EXACT;
        return whole ? (Number) (long) value : (Number) value;
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = texts.keep(parser.currentName());
            if (object.containsKey(key)) {
                // which of them is meant nobody can tell
                throw new MalformedTraceException(Fact.of("malformed.doubled").verbatim("key", key));
            }
            parser.nextToken();
            object.put(key, read());
        }
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read());
        }
        return array;
    }

    /** The object of a key, empty where there is none. */
    @SuppressWarnings("unchecked") // made above
    static Map<String, Object> object(Map<String, Object> of, String key) {
        return of.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The objects in the list of a key, empty where there is none. */
    @SuppressWarnings("unchecked") // made above
    static List<Map<String, Object>> objects(Map<String, Object> of, String key) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object value : list(of, key)) {
            if (!(value instanceof Map<?, ?> map)) {
                throw new MalformedTraceException(Fact.of("malformed.objects").verbatim("key", key));
            }
            objects.add((Map<String, Object>) map);
        }
        return objects;
    }

    /** The list of a key, empty where there is none. */
    static List<?> list(Map<String, Object> of, String key) {
        return of.get(key) instanceof List<?> list ? list : List.of();
    }

    static String text(Map<String, Object> of, String key) {
        return text(of, key, LONGEST_TEXT);
    }

    /** A text of so many characters at most. */
    static String text(Map<String, Object> of, String key, int most) {
        if (of.get(key) instanceof String text) {
            if (text.length() > most) {
                throw new MalformedTraceException(
                        Fact.of("malformed.long").verbatim("key", key).count("most", most));
            }
            return text;
        }
        throw new MalformedTraceException(Fact.of("malformed.text").verbatim("key", key));
    }

    static long number(Map<String, Object> of, String key) {
        if (of.get(key) instanceof Long number) {
            return number;
        }
        throw new MalformedTraceException(Fact.of("malformed.number").verbatim("key", key));
    }

    static long number(Map<String, Object> of, String key, long otherwise) {
        return of.get(key) == null ? otherwise : number(of, key);
    }

    /** A number from the least to the most. */
    static long within(Map<String, Object> of, String key, long least, long most) {
        long number = number(of, key);
        if (number < least || number > most) {
            throw new MalformedTraceException(Fact.of("malformed.outOfRange")
                    .verbatim("key", key)
                    .number("least", least)
                    .number("most", most)
                    .number("number", number));
        }
        return number;
    }

    /** A number that is an {@code int}. */
    static int small(Map<String, Object> of, String key) {
        return small(of, key, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A number from the least to the most. */
    static int small(Map<String, Object> of, String key, int least, int most) {
        return (int) within(of, key, least, most);
    }

    static boolean flag(Map<String, Object> of, String key, boolean otherwise) {
        return of.get(key) == null ? otherwise : Boolean.TRUE.equals(of.get(key));
    }

    /** A share from 0 to 1; NaN where it is not known. */
    static double share(Object value) {
        double share = value instanceof Number number ? number.doubleValue() : Double.NaN;
        if (share < 0 || share > 1) {
            throw new MalformedTraceException(Fact.of("malformed.share").verbatim("share", share));
        }
        return share;
    }
}
