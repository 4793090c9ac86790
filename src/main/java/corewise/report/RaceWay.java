package corewise.report;

import corewise.metrics.CompletionRanks;
import corewise.metrics.RunTimes;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The runs of one way in a race, with medians over the repeats. Immutable.
 *
 * @param runs oldest first, at least one, all of one way
 */
public record RaceWay(List<Trace> runs) {

    public RaceWay {
        runs = List.copyOf(runs);
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

    /** Median makespan, nanoseconds; the mean of the middle two of an even number. */
    public long medianNanos() {
        long[] sorted = sorted();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Shortest makespan, nanoseconds. */
    public long shortestNanos() {
        return sorted()[0];
    }

    /** Longest makespan, nanoseconds. */
    public long longestNanos() {
        return sorted()[runs.size() - 1];
    }

    private long[] sorted() {
        return runs.stream().mapToLong(RunTimes::makespanNanos).sorted().toArray();
    }

    /** Median serial makespan / median makespan; empty where a result is missing. */
    public OptionalDouble speedup(RaceWay serial) {
        boolean comparable = complete() && serial.complete() && medianNanos() > 0;
        return comparable ? OptionalDouble.of((double) serial.medianNanos() / medianNanos()) : OptionalDouble.empty();
    }

    /** Speed-up / min(workers, available processors); empty where there is no speed-up. */
    public OptionalDouble efficiency(RaceWay serial) {
        Trace run = runs.getFirst();
        int most = Math.min(run.spec().effectiveWorkers(), run.machine().availableProcessors());
        OptionalDouble speedup = speedup(serial);
        return speedup.isEmpty() ? speedup : OptionalDouble.of(speedup.getAsDouble() / most);
    }

    /** Cores busy with our work in the run that is shown; NaN when nothing ended. */
    public double busyCores() {
        return RunTimes.busyCores(shown());
    }

    /** How many different orders of completion there were. */
    public int distinctOrders() {
        return CompletionRanks.distinctOrders(runs);
    }

    /** Whether every run has every result. */
    public boolean complete() {
        return missingResults() == 0;
    }

    /** How many results are missing in all runs together. */
    public long missingResults() {
        return runs.stream()
                .mapToLong(run -> run.taskCount() - RunTimes.count(run, TaskOutcome.DONE))
                .sum();
    }
}
