package corewise.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The rules of the Chrome Trace Event format for a document in its object form, as its description gives them; knows
 * nothing of this program's own files. Each breach is a sentence. Used once.
 */
final class ChromeTraceFormat {
    private static final Set<String> PHASES =
            Set.of("B", "E", "X", "i", "I", "C", "b", "n", "e", "s", "t", "f", "P", "N", "O", "D", "M", "R", "c");

    /** How writers name what JSON has no numbers for. In lists there are no texts; elsewhere types are checked. */
    private static final Set<Object> NO_NUMBERS = Set.of("NaN", "Infinity", "-Infinity");

    private final List<String> breaches = new ArrayList<>();
    private final ChromeTracks tracks = new ChromeTracks(breaches);
    private final Set<String> openAsync = new HashSet<>();
    private final Set<String> openFlows = new HashSet<>();

    /** What a document does against the rules, in the order in which it was found; empty for a good one. */
    static List<String> breaches(byte[] document) {
        ChromeTraceFormat format = new ChromeTraceFormat();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), document)) {
            format.document(parser);
        }
        return format.breaches;
    }

    private void document(JsonParser parser) {
        boolean events = false;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            breaches.add("the document is no object");
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (key.equals("traceEvents") && parser.currentToken() == JsonToken.START_ARRAY) {
                events = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    event(value(parser));
                }
            } else {
                Object value = value(parser);
                if (key.equals("displayTimeUnit") && !Set.of("ms", "ns").contains(value)) {
                    breaches.add("displayTimeUnit is " + value);
                }
            }
        }
        if (!events) {
            breaches.add("there is no list traceEvents");
        }
        tracks.finish();
        openAsync.forEach(id -> breaches.add("an async event never ends: " + id));
        openFlows.forEach(id -> breaches.add("a flow never arrives: " + id));
    }

    private Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                need(list.stream().noneMatch(NO_NUMBERS::contains), "numbers that are none", Map.of("list", list));
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> "null";
            default -> parser.getString();
        };
    }

    private Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (object.put(key, value(parser)) != null) {
                breaches.add("twice in one object: " + key);
            }
        }
        return object;
    }

    private void event(Object value) {
        if (!(value instanceof Map<?, ?> event)) {
            breaches.add("an event is not an object: " + value);
            return;
        }
        String phase = String.valueOf(event.get("ph"));
        need(PHASES.contains(phase), "unknown ph", event);
        need(event.get("name") instanceof String || phase.equals("E"), "no name", event);
        need(whole(event.get("pid")), "no pid", event);
        need(whole(event.get("tid")), "no tid", event);
        need(event.get("cat") == null || event.get("cat") instanceof String, "cat is no text", event);
        need(event.get("args") == null || event.get("args") instanceof Map, "args is no object", event);
        if (phase.equals("M")) {
            metadata(event);
            return;
        }
        if (!(event.get("ts") instanceof BigDecimal time) || time.signum() < 0) {
            breaches.add("no ts from 0 on in " + event);
            return;
        }
        timed(phase, event, time);
    }

    private void timed(String phase, Map<?, ?> event, BigDecimal time) {
        switch (phase) {
            case "X" -> {
                boolean lasts = event.get("dur") instanceof BigDecimal length && length.signum() >= 0;
                need(lasts, "no dur from 0 on", event);
                if (lasts) {
                    tracks.complete(event, time, (BigDecimal) event.get("dur"));
                }
            }
            case "B" -> tracks.begin(event, time);
            case "E" -> tracks.end(event, time);
            case "i", "I" -> {
                need(event.get("s") == null || Set.of("g", "p", "t").contains(event.get("s")), "unknown s", event);
                tracks.used(event);
            }
            case "C" -> counter(event);
            case "b", "n", "e" -> async(phase, event);
            case "s", "t", "f" -> flow(phase, event);
            default -> tracks.used(event);
        }
    }

    private void counter(Map<?, ?> event) {
        boolean numbers = event.get("args") instanceof Map<?, ?> args
                && !args.isEmpty()
                && args.values().stream().allMatch(BigDecimal.class::isInstance);
        need(numbers, "a counter has numbers only", event);
    }

    private void async(String phase, Map<?, ?> event) {
        String id = event.get("cat") + "/" + event.get("id");
        need(event.get("id") != null && event.get("cat") instanceof String, "no id or cat", event);
        switch (phase) {
            case "b" -> need(openAsync.add(id), "begins twice", event);
            case "e" -> need(openAsync.remove(id), "ends without a begin", event);
            default -> need(openAsync.contains(id), "is not under way", event);
        }
    }

    private void flow(String phase, Map<?, ?> event) {
        String id = event.get("cat") + "/" + event.get("name") + "/" + event.get("id");
        need(event.get("id") != null, "no id", event);
        switch (phase) {
            case "s" -> need(openFlows.add(id), "starts twice", event);
            case "f" -> need(openFlows.remove(id), "arrives without a start", event);
            default -> need(openFlows.contains(id), "is not under way", event);
        }
    }

    private void metadata(Map<?, ?> event) {
        String name = String.valueOf(event.get("name"));
        Object value = event.get("args") instanceof Map<?, ?> args
                ? args.get(name.endsWith("_sort_index") ? "sort_index" : name.endsWith("_labels") ? "labels" : "name")
                : null;
        switch (name) {
            case "process_name", "thread_name" -> {
                need(value instanceof String text && !text.isBlank(), "no name in args", event);
                tracks.named(name.startsWith("thread"), event);
            }
            case "process_labels" -> need(value instanceof String, "no labels in args", event);
            case "process_sort_index", "thread_sort_index" -> need(whole(value), "no sort_index in args", event);
            default -> breaches.add("unknown metadata " + event);
        }
    }

    private static boolean whole(Object value) {
        return value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
    }

    private void need(boolean holds, String breach, Map<?, ?> event) {
        if (!holds) {
            breaches.add(breach + " in " + event);
        }
    }
}
