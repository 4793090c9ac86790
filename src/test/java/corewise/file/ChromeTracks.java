package corewise.file;

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
import java.util.TreeSet;

/** The tracks of a document in the Chrome Trace Event format: they have names, and what is on them nests. Used once. */
final class ChromeTracks {
    private final List<String> breaches;
    private final Map<String, List<Interval>> intervals = new HashMap<>();
    private final Map<String, Deque<BigDecimal>> open = new HashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> named = new HashSet<>();

    ChromeTracks(List<String> breaches) {
        this.breaches = breaches;
    }

    private record Interval(double start, double length) {
        /** As viewers compute: in doubles, some after they have taken the first time of a track from all others. */
        double end(double first) {
            return start - first + length;
        }
    }

    private static String track(Map<?, ?> event) {
        return event.get("pid") + "/" + event.get("tid");
    }

    void used(Map<?, ?> event) {
        used.add(track(event));
        used.add(String.valueOf(event.get("pid")));
    }

    void named(boolean thread, Map<?, ?> event) {
        String name = thread ? track(event) : String.valueOf(event.get("pid"));
        if (!named.add(name)) {
            breaches.add("named twice: " + name);
        }
    }

    void complete(Map<?, ?> event, BigDecimal start, BigDecimal length) {
        used(event);
        intervals
                .computeIfAbsent(track(event), track -> new ArrayList<>())
                .add(new Interval(start.doubleValue(), length.doubleValue()));
    }

    void begin(Map<?, ?> event, BigDecimal time) {
        used(event);
        open.computeIfAbsent(track(event), track -> new ArrayDeque<>()).push(time);
    }

    void end(Map<?, ?> event, BigDecimal time) {
        Deque<BigDecimal> begun = open.getOrDefault(track(event), new ArrayDeque<>());
        if (begun.isEmpty() || begun.peek().compareTo(time) > 0) {
            breaches.add("an end without a begin before it: " + event);
        } else {
            complete(event, begun.peek(), time.subtract(begun.pop()));
        }
    }

    void finish() {
        open.forEach((track, begun) -> begun.forEach(time -> breaches.add("never ends: " + track + " at " + time)));
        used.stream().filter(each -> !named.contains(each)).forEach(each -> breaches.add("has no name: " + each));
        intervals.forEach(this::nests);
    }

    private void nests(String track, List<Interval> all) {
        all.sort(
                Comparator.comparingDouble(Interval::start).thenComparing(Interval::length, Comparator.reverseOrder()));
        nests(track, all, 0);
        nests(track, all, all.getFirst().start());
    }

    private void nests(String track, List<Interval> all, double first) {
        Deque<Double> ends = new ArrayDeque<>();
        for (Interval each : all) {
            while (!ends.isEmpty() && ends.peek() <= each.start() - first) {
                ends.pop();
            }
            if (!ends.isEmpty() && each.end(first) > ends.peek()) {
                breaches.add("overlaps in part on " + track + ": " + each);
            }
            ends.push(each.end(first));
        }
    }
}
