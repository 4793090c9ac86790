package corewise.cli;

import corewise.metrics.ResultDigest;
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
        String firstName = "";
        for (CompletedRun run : runs) {
            Trace trace = run.trace();
            int number = counts.merge(trace.spec().way(), 1, Integer::sum);
            String name = trace.spec().way().id() + ", run " + number;
            firstName = firstName.isEmpty() ? name : firstName;
            missing(name, trace, problems);
            differing(firstName + " and " + name, runs.getFirst().trace(), trace, problems);
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

    private static void differing(String names, Trace one, Trace other, List<String> problems) {
        int[] items = ResultDigest.differingItems(one, other);
        if (items.length > 0) {
            problems.add(names + ": different results for " + named(items) + ".");
        } else if (!ResultDigest.sameTotal(one, other)) {
            problems.add(names + ": the shared total was " + one.info().sharedTotal() + " and "
                    + other.info().sharedTotal() + ".");
        }
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
