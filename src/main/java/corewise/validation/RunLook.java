package corewise.validation;

import corewise.metrics.CompletionRanks;
import corewise.metrics.InvertedPairs;
import corewise.metrics.Migrations;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.Trace;
import java.util.stream.IntStream;

/**
 * What a run looked like. Immutable.
 *
 * @param inverted share of pairs of tasks that ended against list order, 0 to 1; NaN of one task
 * @param moves changes of processor seen, a task
 * @param ready ready time as a share of the time that tasks had a worker, 0 to 1
 */
public record RunLook(double inverted, double moves, double ready) {
    static RunLook of(Trace run) {
        long ready = IntStream.range(0, run.taskCount())
                .mapToLong(task -> TaskTimes.readyNanos(run, task))
                .sum();
        long running = RunTimes.runningNanos(run);
        return new RunLook(
                InvertedPairs.share(CompletionRanks.completionOrder(run)),
                (double) Migrations.totalObservedMigrations(run) / run.taskCount(),
                (double) ready / Math.max(1, ready + running));
    }
}
