package corewise.ui.watch;

import corewise.fact.Fact;
import corewise.metrics.RunTimes;
import corewise.model.LifeEvent;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.ui.board.BoardReader;
import corewise.ui.board.BoardState;
import corewise.ui.board.Place;
import corewise.ui.board.ProcessLives;
import java.util.Optional;

/**
 * How many tasks are where at one moment of a run. Immutable.
 *
 * @param nanos the moment, nanoseconds since the run's start
 * @param items tasks of the list
 * @param notStarted no thread has them
 * @param starting their thread is being made
 * @param ready have a worker, need a core; those that are not known to run among them, for they stand there
 * @param notKnown of those, the ones that are not known to run
 * @param running on a core; those that give way there for a moment among them
 * @param blocked need no core
 * @param onLock of those, the ones that are blocked on a lock
 * @param busyWorkers have a task in their hands
 * @param lockHolder the worker that holds the one lock of {@link Way#GLOBAL_LOCK}, as learners call it; empty when none
 * @param stoppedTasks had begun or should have, and go no further; each stands where it was and is in none of the
 *     other numbers
 * @param stoppedStarting of those, the ones whose thread or process was being made
 * @param finished have ended, and were not stopped
 * @param failed of those, the ones without a result: they failed, or were lost with their process
 * @param joined main has taken their result
 * @param results main has taken, of tasks that have one
 * @param firstNotJoined submission index of the first task whose result main has not taken, {@code items} when none
 * @param allSubmitted whether main has handed over every task
 * @param shutDown whether the pool takes no more tasks
 * @param ended whether the run is over
 * @param processes the lives of the processes
 */
public record Moment(
        long nanos,
        int items,
        int notStarted,
        int starting,
        int ready,
        int notKnown,
        int running,
        int blocked,
        int onLock,
        int busyWorkers,
        Optional<Fact> lockHolder,
        int stoppedTasks,
        int stoppedStarting,
        int finished,
        int failed,
        int joined,
        int results,
        int firstNotJoined,
        boolean allSubmitted,
        boolean shutDown,
        boolean ended,
        ProcessLives processes) {

    /** Threads that have been made, for ways that make one per task. */
    public int startedThreads() {
        return items - notStarted - starting - stoppedStarting;
    }

    /** The end of a run, when main has done with it too; kept with its trace. */
    public static Moment atEnd(Trace trace) {
        return trace.derived(
                Moment.class,
                run -> at(run, Math.max(RunTimes.lastNanos(run), run.eventNanos(LifeEvent.Kind.RUN_ENDED))));
    }

    /** The moment in a trace, as the board reads it; takes time in the number of tasks, and of slices after it. */
    public static Moment at(TraceView trace, long nanos) {
        return of(BoardReader.at(trace, nanos));
    }

    /** The moment that a reader has read. */
    static Moment of(BoardReader reader) {
        TraceView trace = reader.trace();
        BoardState board = reader.state();
        long nanos = board.nanos();
        return new Moment(
                nanos,
                trace.taskCount(),
                board.count(TaskState.NOT_STARTED),
                board.count(TaskState.STARTING),
                board.count(Place.READY),
                board.count(TaskState.UNKNOWN),
                board.count(Place.CORE),
                board.count(TaskState.BLOCKED),
                board.onLockCount(),
                reader.busyWorkers(),
                holder(trace, board),
                board.stoppedCount(),
                board.stoppedStartingCount(),
                board.count(TaskState.FINISHED),
                board.withoutResultCount(),
                board.joinedCount(),
                board.resultCount(),
                board.firstNotJoined(),
                happened(trace.eventNanos(LifeEvent.Kind.ALL_SUBMITTED), nanos),
                happened(trace.eventNanos(LifeEvent.Kind.POOL_SHUTDOWN), nanos),
                happened(trace.eventNanos(LifeEvent.Kind.RUN_ENDED), nanos),
                ProcessLives.at(trace, nanos));
    }

    private static Optional<Fact> holder(TraceView trace, BoardState board) {
        int task = trace.spec().way() == Way.GLOBAL_LOCK ? board.lockHolder() : TraceView.NONE;
        int worker = task == TraceView.NONE ? TraceView.NONE : trace.worker(task);
        if (worker < 0 || worker >= trace.workerCount()) {
            return Optional.empty();
        }
        return Optional.ofNullable(trace.workerInfo(worker)).map(WorkerInfo::told);
    }

    /** Whether the run is over and not every item has a result: it was cancelled, a task failed, or a thread was refused. */
    public boolean stopped() {
        return ended && results < items;
    }

    private static boolean happened(long when, long nanos) {
        return when != TraceView.UNKNOWN_NANOS && when <= nanos;
    }
}
