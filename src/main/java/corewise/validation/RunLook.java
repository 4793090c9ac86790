package corewise.validation;

import corewise.metrics.CompletionRanks;
import corewise.metrics.InvertedPairs;
import corewise.metrics.Migrations;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.Trace;
import corewise.model.WaitSource;
import corewise.simulation.Trust;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a run looked like. Immutable.
 *
 * @param inverted share of pairs of tasks that ended against list order, 0 to 1; NaN of one task
 * @param moves changes of processor seen, a task
 * @param ready ready time as a share of the time that tasks had a worker, 0 to 1; NaN where the system does not tell it
 */
public record RunLook(double inverted, double moves, double ready) {
    /** What the one of some runs looked like that took the median of their times. */
    public static RunLook ofMedian(List<Trace> runs) {
        return of(runs.stream()
                .sorted(Comparator.comparingLong(RunTimes::makespanNanos))
                .toList()
                .get((runs.size() - 1) / 2));
    }

    public static RunLook of(Trace run) {
        boolean told = run.info().waitSource() != WaitSource.NONE;
        long ready = IntStream.range(0, run.taskCount())
                .mapToLong(task -> TaskTimes.readyNanos(run, task))
                .sum();
        long running = RunTimes.runningNanos(run);
        return new RunLook(
                InvertedPairs.share(CompletionRanks.completionOrder(run)),
                (double) Migrations.totalObservedMigrations(run) / run.taskCount(),
                told ? (double) ready / Math.max(1, ready + running) : Double.NaN);
    }

    /** How far another run is from this one. */
    public Trust.Apart apart(RunLook other) {
        return new Trust.Apart(
                Math.abs(inverted - other.inverted), Math.abs(moves - other.moves), Math.abs(ready - other.ready));
    }
}
