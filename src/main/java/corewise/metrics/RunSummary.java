package corewise.metrics;

import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.model.Way;

/**
 * The figures of one run together. Immutable.
 *
 * @param way how the list was run
 * @param tasks number of tasks
 * @param done tasks with a result
 * @param makespanNanos see {@link RunTimes#makespanNanos}
 * @param runningNanos time on a core, summed over tasks
 * @param readyNanos time ready without a core, summed over tasks
 * @param blockedNanos blocked time, summed over tasks
 * @param busyCores see {@link RunTimes#busyCores}; NaN when nothing has ended
 * @param occupancy see {@link RunTimes#occupancy}; NaN when nothing has ended
 * @param observedMigrations moves between processors seen within spans: a lower bound
 * @param listOrder whether the tasks that are done ended in list order
 * @param invertedShare share of pairs that ended against list order, 0 to 1
 * @param observationError see {@link ObservationError#share}
 */
public record RunSummary(
        Way way,
        int tasks,
        int done,
        long makespanNanos,
        long runningNanos,
        long readyNanos,
        long blockedNanos,
        double busyCores,
        double occupancy,
        long observedMigrations,
        boolean listOrder,
        double invertedShare,
        double observationError) {

    /** The figures of a trace; takes time in the number of slices. */
    public static RunSummary of(TraceView trace) {
        CompletionRanks ranks = CompletionRanks.of(trace);
        return new RunSummary(
                trace.spec().way(),
                trace.taskCount(),
                RunTimes.count(trace, TaskOutcome.DONE),
                RunTimes.makespanNanos(trace),
                RunTimes.runningNanos(trace),
                RunTimes.readyNanos(trace),
                RunTimes.blockedNanos(trace),
                RunTimes.busyCores(trace),
                RunTimes.occupancy(trace),
                Migrations.totalObservedMigrations(trace),
                ranks.isListOrder(),
                ranks.invertedShare(),
                ObservationError.share(trace));
    }
}
