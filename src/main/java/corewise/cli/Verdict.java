package corewise.cli;

import corewise.metrics.ResultEquality;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether runs came out as they should: every task with its result, all runs with the same results. Stateless. */
final class Verdict {
    private static final int NAMED = 5;

    private Verdict() {}

    /** A sentence for each thing that is wrong; empty when all is well. */
    static List<String> problems(List<CompletedRun> runs) {
        List<String> problems = new ArrayList<>();
        Map<Way, Integer> counts = new EnumMap<>(Way.class);
        List<Trace> traces = runs.stream().map(CompletedRun::trace).toList();
        List<String> names = new ArrayList<>();
        for (Trace trace : traces) {
            int number = counts.merge(trace.spec().way(), 1, Integer::sum);
            names.add(trace.spec().way().id() + ", run " + number);
            missing(names.getLast(), trace, problems);
        }
        for (ResultEquality.Difference difference : ResultEquality.of(traces).differences()) {
            problems.add(differing(traces, names, difference));
        }
        return problems;
    }

    private static void missing(String name, Trace trace, List<String> problems) {
        for (TaskOutcome outcome : TaskOutcome.values()) {
            int[] items = IntStream.range(0, trace.taskCount())
                    .filter(task -> outcome != TaskOutcome.DONE && trace.outcome(task) == outcome)
                    .toArray();
            if (items.length > 0) {
                String why = trace.failure(items[0])
                        .map(message -> " (item " + items[0] + ": " + message + ")")
                        .orElse("");
                problems.add(name + ": " + named(items) + " " + words(outcome) + why + ".");
            }
        }
    }

    private static String differing(List<Trace> traces, List<String> names, ResultEquality.Difference difference) {
        String both = names.getFirst() + " and " + names.get(difference.run());
        int[] items = difference.items().stream().mapToInt(Integer::intValue).toArray();
        return items.length > 0
                ? both + ": different results for " + named(items) + "."
                : both + ": the shared total was " + traces.getFirst().info().sharedTotal() + " and "
                        + traces.get(difference.run()).info().sharedTotal() + ".";
    }

    private static String words(TaskOutcome outcome) {
        return switch (outcome) {
            case FAILED -> "failed";
            case LOST -> "lost with their process";
            case CANCELLED -> "cancelled";
            case NOT_RUN -> "never started";
            case PENDING, DONE -> "without an outcome";
        };
    }

    private static String named(int[] items) {
        String first =
                IntStream.of(items).limit(NAMED).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String word = items.length == 1 ? "item " : "items ";
        return word + first + (items.length > NAMED ? " and " + (items.length - NAMED) + " more" : "");
    }
}
