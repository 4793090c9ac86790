package corewise.metrics;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The repeats of one run: one way with the same settings, under the same conditions. Immutable.
 *
 * @param runs oldest first, at least one
 */
public record WayRuns(List<Trace> runs) {

    public WayRuns {
        runs = List.copyOf(runs);
    }

    /** What they have in common. */
    public RunKey key() {
        return RunKey.of(runs.getFirst());
    }

    public Way way() {
        return runs.getFirst().spec().way();
    }

    /** The run that is shown and spoken of: the one with the median makespan, of an even number the faster of the two. */
    public Trace shown() {
        return runs.stream()
                .sorted(Comparator.comparingLong(RunTimes::makespanNanos))
                .toList()
                .get((runs.size() - 1) / 2);
    }

    /** Makespan of the run that is shown, nanoseconds. */
    public long shownNanos() {
        return RunTimes.makespanNanos(shown());
    }

    /** A figure of each run. */
    public Sample sample(ToDoubleFunction<? super Trace> figure) {
        return Sample.of(runs, figure);
    }

    /** The makespans, nanoseconds. */
    public Sample makespans() {
        return sample(RunTimes::makespanNanos);
    }

    /** Median makespan, nanoseconds; the mean of the middle two of an even number. */
    public long medianNanos() {
        return (long) makespans().median();
    }

    /** Shortest makespan, nanoseconds. */
    public long shortestNanos() {
        return (long) makespans().least();
    }

    /** Longest makespan, nanoseconds. */
    public long longestNanos() {
        return (long) makespans().greatest();
    }

    /** Median share of the core time that other programs took; NaN where not known. */
    public double othersShare() {
        return sample(OtherPrograms::share).median();
    }

    /** How many different orders of completion there were. */
    public int distinctOrders() {
        return CompletionRanks.distinctOrders(runs);
    }

    /** Whether every run has every result. */
    public boolean complete() {
        return runs.stream().allMatch(RunTimes::complete);
    }

    /** Whether a run was stopped before its end. */
    public boolean stopped() {
        return runs.stream().anyMatch(run -> RunTimes.count(run, TaskOutcome.CANCELLED) > 0);
    }

    /** How many results are missing in all runs together. */
    public long missingResults() {
        return runs.stream().mapToLong(RunTimes::missingResults).sum();
    }
}
