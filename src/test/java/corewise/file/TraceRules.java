package corewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that a trace file keeps, as other viewers and the format's documentation demand them. */
final class TraceRules {
    private final Map<String, Object> document;
    private final List<Map<String, Object>> events;

    TraceRules(Map<String, Object> document) {
        this.document = document;
        this.events = Json.objects(document.get("traceEvents"));
    }

    void check() {
        assertEquals("ms", document.get("displayTimeUnit"));
        events.forEach(TraceRules::keysOfItsPhase);
        metadataComesFirstAndSorted();
        everyTaskOnce();
        everyTrackNests();
        everyTrackHasAName();
    }

    private static void keysOfItsPhase(Map<String, Object> event) {
        String phase = Json.text(event, "ph");
        for (String key : List.of("name", "pid", "tid", "args")) {
            assertNotNull(event.get(key), () -> key + " in " + event);
        }
        switch (phase) {
            case "M" ->
                assertTrue(Set.of("process_name", "process_sort_index", "thread_name", "thread_sort_index")
                        .contains(Json.text(event, "name")));
            case "X" -> assertTrue(time(event, "dur").signum() >= 0, event::toString);
            case "i" -> assertTrue(Set.of("g", "p", "t").contains(Json.text(event, "s")));
            case "C" ->
                Json.object(event.get("args"))
                        .values()
                        .forEach(value -> assertTrue(value instanceof BigDecimal, event::toString));
            default -> throw new AssertionError("unknown phase in " + event);
        }
        if (!phase.equals("M")) {
            assertTrue(time(event, "ts").signum() >= 0, event::toString);
            assertTrue(time(event, "ts").scale() <= 3, event::toString);
        }
    }

    private static BigDecimal time(Map<String, Object> event, String key) {
        BigDecimal time = Json.number(event, key);
        assertNotNull(time, () -> key + " in " + event);
        return time;
    }

    private void metadataComesFirstAndSorted() {
        boolean over = false;
        long previousPid = -1;
        long previousTid = -1;
        for (Map<String, Object> event : events) {
            boolean metadata = "M".equals(event.get("ph"));
            assertTrue(!metadata || !over, () -> "metadata after other events: " + event);
            over = !metadata;
            if (metadata) {
                long pid = Json.integer(event, "pid", -1);
                long tid = Json.integer(event, "tid", -1);
                assertTrue(pid > previousPid || (pid == previousPid && tid >= previousTid), event::toString);
                previousPid = pid;
                previousTid = tid;
            }
        }
    }

    private void everyTaskOnce() {
        Map<String, Object> spec =
                Json.object(Json.object(document.get("corewise")).get("spec"));
        Set<Long> seen = new HashSet<>();
        events.stream().filter(event -> "task".equals(event.get("cat"))).forEach(event -> {
            long task = Json.integer(Json.object(event.get("args")), "task", -1);
            assertTrue(seen.add(task), () -> "twice: " + task);
        });
        assertEquals(Json.integer(spec, "items", -1), seen.size());
    }

    private void everyTrackNests() {
        Map<String, List<Map<String, Object>>> tracks = new HashMap<>();
        events.stream()
                .filter(event -> "X".equals(event.get("ph")))
                .forEach(event -> tracks.computeIfAbsent(track(event), key -> new ArrayList<>())
                        .add(event));
        tracks.values().forEach(TraceRules::nests);
    }

    private static String track(Map<String, Object> event) {
        return event.get("pid") + "/" + event.get("tid");
    }

    private static void nests(List<Map<String, Object>> track) {
        List<Map<String, Object>> sorted = new ArrayList<>(track);
        sorted.sort(Comparator.comparing((Map<String, Object> event) -> time(event, "ts"))
                .thenComparing(event -> time(event, "dur"), Comparator.reverseOrder()));
        nests(sorted, 0);
        nests(sorted, time(sorted.getFirst(), "ts").doubleValue());
    }

    /** As viewers compute, some after taking the first time from all others. */
    private static void nests(List<Map<String, Object>> sorted, double first) {
        Deque<Double> open = new ArrayDeque<>();
        for (Map<String, Object> event : sorted) {
            double start = time(event, "ts").doubleValue() - first;
            double end = start + time(event, "dur").doubleValue();
            while (!open.isEmpty() && open.peek() <= start) {
                open.pop();
            }
            assertTrue(open.isEmpty() || end <= open.peek(), () -> "does not nest: " + event);
            open.push(end);
        }
    }

    private void everyTrackHasAName() {
        Set<String> named = new HashSet<>();
        for (Map<String, Object> event : events) {
            if ("thread_name".equals(event.get("name"))) {
                assertTrue(named.add(track(event)), () -> "named twice: " + event);
            } else if ("X".equals(event.get("ph"))) {
                assertTrue(named.contains(track(event)), () -> "no name for the track of " + event);
            }
        }
    }
}
