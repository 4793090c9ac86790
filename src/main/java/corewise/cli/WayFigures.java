package corewise.cli;

import corewise.metrics.CompletionRanks;
import corewise.metrics.ResultDigest;
import corewise.metrics.RunSummary;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The figures of all runs of one way of one list: medians over the repeats. Immutable. */
final class WayFigures {
    private final List<CompletedRun> runs;
    private final List<RunSummary> summaries;

    private WayFigures(List<CompletedRun> runs) {
        this.runs = runs;
        summaries = runs.stream().map(run -> RunSummary.of(run.trace())).toList();
    }

    /** The figures of those of the runs that went this way. */
    static WayFigures of(Way way, List<CompletedRun> all) {
        return new WayFigures(
                all.stream().filter(run -> run.trace().spec().way() == way).toList());
    }

    int count() {
        return runs.size();
    }

    /** Median over the repeats; NaN when there is none. */
    double median(ToDoubleFunction<RunSummary> figure) {
        double[] values = summaries.stream().mapToDouble(figure).sorted().toArray();
        if (values.length == 0) {
            return Double.NaN;
        }
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Shortest and longest makespan in nanoseconds. */
    long[] makespanRange() {
        long[] sorted =
                summaries.stream().mapToLong(RunSummary::makespanNanos).sorted().toArray();
        return new long[] {sorted[0], sorted[sorted.length - 1]};
    }

    /** Median serial makespan / median makespan here; empty where a task has no result. */
    OptionalDouble speedup(WayFigures serial) {
        double here = median(RunSummary::makespanNanos);
        double there = serial.median(RunSummary::makespanNanos);
        boolean comparable = serial.complete() && complete() && here > 0;
        return comparable ? OptionalDouble.of(there / here) : OptionalDouble.empty();
    }

    /** Speed-up / min(workers, available processors); empty where there is no speed-up. */
    OptionalDouble efficiency(WayFigures serial) {
        OptionalDouble speedup = speedup(serial);
        if (speedup.isEmpty()) {
            return speedup;
        }
        Trace run = runs.getFirst().trace();
        int atMost = Math.min(run.spec().effectiveWorkers(), run.machine().availableProcessors());
        return OptionalDouble.of(speedup.getAsDouble() / atMost);
    }

    private boolean complete() {
        return count() > 0 && traces().stream().allMatch(RunTimes::complete);
    }

    int distinctOrders() {
        return CompletionRanks.distinctOrders(traces());
    }

    /** Digest and total of the results where all runs have the same. */
    String result() {
        String[] digests = traces().stream().map(ResultDigest::of).distinct().toArray(String[]::new);
        return digests.length == 1 ? digests[0] + "  " + runs.getLast().total() : digests.length + " different";
    }

    private List<Trace> traces() {
        return runs.stream().map(CompletedRun::trace).toList();
    }
}
