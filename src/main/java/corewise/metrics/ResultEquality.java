package corewise.metrics;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether runs of one list had the same results, and which had not. An item's result is held against that of the first run
 * that has one: what a run lacks is missing, not different; a simulated run has no results. Immutable.
 *
 * @param runs how many runs were compared, simulated ones not among them
 * @param differences the runs that had another result than the first, in the order given; empty when all are equal
 */
public record ResultEquality(int runs, List<Difference> differences) {

    public ResultEquality {
        differences = List.copyOf(differences);
    }

    /**
     * A run with other results. Immutable.
     *
     * @param run its place among the runs compared, 0 or more
     * @param items the items whose results differ, ascending
     * @param total whether the one total that all tasks add to differs
     */
    public record Difference(int run, List<Integer> items, boolean total) {
        public Difference {
            items = List.copyOf(items);
        }
    }

    /** Compares these runs of one list; quick where all are equal and were compared before. */
    public static ResultEquality of(List<Trace> runs) {
        List<Trace> made = runs.stream().filter(ResultDigest::known).toList();
        if (made.size() < 2 || allTheSame(made)) {
            return new ResultEquality(made.size(), List.of());
        }
        Trace first = made.getFirst();
        int tasks = runs.stream().mapToInt(Trace::taskCount).max().orElse(0);
        int[] reference = new int[tasks];
        Arrays.fill(reference, -1);
        List<Difference> differences = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            if (!ResultDigest.known(runs.get(run))) {
                continue;
            }
            List<Integer> items = differing(runs, run, reference);
            boolean total = first.info().sharedTotal() != runs.get(run).info().sharedTotal();
            if (total || !items.isEmpty()) {
                differences.add(new Difference(run, items, total));
            }
        }
        return new ResultEquality(made.size(), differences);
    }

    private static boolean allTheSame(List<Trace> runs) {
        return Whole.of(runs.getFirst()).all
                && runs.stream().map(Whole::of).distinct().count() == 1;
    }

    private static List<Integer> differing(List<Trace> runs, int run, int[] reference) {
        Trace trace = runs.get(run);
        List<Integer> items = new ArrayList<>();
        for (int task = 0; task < trace.taskCount(); task++) {
            if (trace.outcome(task) != TaskOutcome.DONE) {
                continue;
            }
            if (reference[task] < 0) {
                reference[task] = run;
            } else if (runs.get(reference[task]).resultDigest(task) != trace.resultDigest(task)) {
                items.add(task);
            }
        }
        return items;
    }

    /** Whether nothing differs. */
    public boolean equal() {
        return differences.isEmpty();
    }

    /** All items with different results, ascending. */
    public SortedSet<Integer> items() {
        SortedSet<Integer> items = new TreeSet<>();
        differences.forEach(difference -> items.addAll(difference.items()));
        return items;
    }

    /** Whether the one total differs between runs. */
    public boolean totalsDiffer() {
        return differences.stream().anyMatch(Difference::total);
    }

    /** What comparing needs of a run at first, kept with it: works it out on the calling thread. */
    public static void prepare(Trace run) {
        Whole.of(run);
    }

    /** All results of a run in one. */
    private record Whole(String digest, boolean all) {
        static Whole of(Trace trace) {
            return trace.derived(Whole.class, run -> new Whole(ResultDigest.of(run), RunTimes.complete(run)));
        }
    }
}
