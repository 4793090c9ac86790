package corewise.experiment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A small JSON object, read whole; asking for what is not there says so in a {@link DamagedException}. Immutable. */
final class JsonTree {
    private static final int DEEPEST = 16;
    private static final long MOST_BYTES = 16L << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build();

    private final Map<String, Object> members;

    private JsonTree(Map<String, Object> members) {
        this.members = members;
    }

    /** The text is not what this program wrote; the message says where it first differs. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(String message) {
            super(message);
        }
    }

    /** Reads an object. */
    static JsonTree read(InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DamagedException("it does not begin with an object");
            }
            return object(parser);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException cause && !(cause instanceof EOFException)) {
                throw cause;
            }
            throw new DamagedException(
                    broken.getOriginalMessage().lines().findFirst().orElse("it is no JSON"));
        }
    }

    private static JsonTree object(JsonParser parser) throws DamagedException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            if (token != JsonToken.PROPERTY_NAME) {
                throw new DamagedException("it ends too early");
            }
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new JsonTree(members);
    }

    /** A value; null stands for JSON's null. */
    private static Object value(JsonParser parser, JsonToken token) throws DamagedException {
        if (token == null) {
            throw new DamagedException("it ends too early");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    values.add(value(parser, next));
                }
                yield values;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new DamagedException("a value is missing");
        };
    }

    private <T> T get(String name, Class<T> kind) throws DamagedException {
        return cast(name, members.get(name), kind);
    }

    private static <T> T cast(String name, Object value, Class<T> kind) throws DamagedException {
        if (!kind.isInstance(value)) {
            throw new DamagedException("\"" + name + "\" is missing or of another kind");
        }
        return kind.cast(value);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) throws DamagedException {
        return get(name, String.class);
    }

    boolean flag(String name) throws DamagedException {
        return get(name, Boolean.class);
    }

    /** A number; NaN for null. */
    double number(String name) throws DamagedException {
        return members.containsKey(name) && members.get(name) == null ? Double.NaN : get(name, Double.class);
    }

    int whole(String name) throws DamagedException {
        return (int) number(name);
    }

    JsonTree object(String name) throws DamagedException {
        return get(name, JsonTree.class);
    }

    List<JsonTree> objects(String name) throws DamagedException {
        List<JsonTree> objects = new ArrayList<>();
        for (Object value : get(name, List.class)) {
            objects.add(cast(name, value, JsonTree.class));
        }
        return objects;
    }

    /** Numbers; NaN for null. */
    List<Double> numbers(String name) throws DamagedException {
        return numbers(name, get(name, List.class), value -> value);
    }

    List<Integer> wholes(String name) throws DamagedException {
        return numbers(name, get(name, List.class), Double::intValue);
    }

    /** ListFactory of whole numbers. */
    List<List<Integer>> wholeLists(String name) throws DamagedException {
        List<List<Integer>> lists = new ArrayList<>();
        for (Object value : get(name, List.class)) {
            lists.add(numbers(name, cast(name, value, List.class), Double::intValue));
        }
        return lists;
    }

    private static <T> List<T> numbers(String name, List<?> values, Function<Double, T> as) throws DamagedException {
        List<T> numbers = new ArrayList<>();
        for (Object value : values) {
            numbers.add(as.apply(value == null ? Double.NaN : cast(name, value, Double.class)));
        }
        return numbers;
    }
}
