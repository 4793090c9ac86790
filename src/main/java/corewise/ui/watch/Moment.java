package corewise.ui.watch;

import corewise.metrics.RunTimes;
import corewise.model.LifeEvent;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.ui.board.BoardReader;
import corewise.ui.board.BoardState;
import corewise.ui.board.ProcessLives;

/**
 * How many tasks are where at one moment of a run. Immutable.
 *
 * @param nanos the moment, nanoseconds since the run's start
 * @param items tasks of the list
 * @param notStarted no thread has them
 * @param starting their thread is being made
 * @param ready have a worker, need a core
 * @param running on a core; what is not known to run is not counted here, nor among the ready
 * @param coresInUse logical processors with at least one of our tasks, {@link #NOT_REPORTED} where cores are not told
 * @param blocked need no core
 * @param onLock of those, the ones that are blocked on a lock
 * @param lockHolder the worker that holds the one lock of {@link Way#GLOBAL_LOCK}, as learners call it; empty when none
 * @param finished have their outcome
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
        int running,
        int coresInUse,
        int blocked,
        int onLock,
        String lockHolder,
        int finished,
        int joined,
        int results,
        int firstNotJoined,
        boolean allSubmitted,
        boolean shutDown,
        boolean ended,
        ProcessLives processes) {

    /** The cores in use on a system that does not tell them. */
    static final int NOT_REPORTED = -1;

    /** Threads that exist or are being made, for ways that make one per task. */
    public int startedThreads() {
        return items - notStarted;
    }

    /** The end of a run, kept with its trace. */
    public static Moment atEnd(Trace trace) {
        return trace.derived(Moment.class, ended -> at(ended, RunTimes.lastNanos(ended)));
    }

    /** The moment in a trace, as the board reads it; takes time in the number of tasks, and of slices after it. */
    public static Moment at(TraceView trace, long nanos) {
        return at(new BoardReader(trace), nanos);
    }

    /** The moment in a reader's trace; of a reader that has read an earlier one before it takes time in what has changed. */
    static Moment at(BoardReader reader, long nanos) {
        TraceView trace = reader.trace();
        BoardState board = reader.read(nanos, 1);
        return new Moment(
                nanos,
                trace.taskCount(),
                board.count(TaskState.NOT_STARTED),
                board.count(TaskState.STARTING),
                board.count(TaskState.READY),
                board.count(TaskState.RUNNING),
                trace.machine().coreReported() ? board.coresInUse() : NOT_REPORTED,
                board.count(TaskState.BLOCKED),
                board.onLockCount(),
                holder(trace, board),
                board.count(TaskState.FINISHED),
                board.joinedCount(),
                board.resultCount(),
                board.firstNotJoined(),
                happened(trace.eventNanos(LifeEvent.Kind.ALL_SUBMITTED), nanos),
                happened(trace.eventNanos(LifeEvent.Kind.POOL_SHUTDOWN), nanos),
                happened(trace.eventNanos(LifeEvent.Kind.RUN_ENDED), nanos),
                ProcessLives.at(trace, nanos));
    }

    private static String holder(TraceView trace, BoardState board) {
        int task = trace.spec().way() == Way.GLOBAL_LOCK ? board.lockHolder() : TraceView.NONE;
        int worker = task == TraceView.NONE ? TraceView.NONE : trace.worker(task);
        if (worker < 0 || worker >= trace.workerCount()) {
            return "";
        }
        WorkerInfo info = trace.workerInfo(worker);
        return info == null ? "" : info.name();
    }

    /** Tasks that a worker has begun and not ended. */
    int inHands() {
        return ready + running + blocked;
    }

    /** Whether the run is over and not every item has a result: it was cancelled, a task failed, or a thread was refused. */
    public boolean stopped() {
        return ended && results < items;
    }

    private static boolean happened(long when, long nanos) {
        return when != TraceView.UNKNOWN_NANOS && when <= nanos;
    }
}
