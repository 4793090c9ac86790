package corewise.ui.watch;

import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TaskState;
import corewise.model.TraceView;

/**
 * How many tasks are where at one moment of a run. Immutable.
 *
 * @param nanos the moment, nanoseconds since the run's start
 * @param items tasks of the list
 * @param notStarted no thread has them
 * @param starting their thread is being made
 * @param ready have a worker, need a core
 * @param running on a core
 * @param blocked need no core
 * @param finished have their outcome
 * @param joined main has taken their result
 * @param firstNotJoined submission index of the first task whose result main has not taken, {@code items} when none
 * @param allSubmitted whether main has handed over every task
 * @param shutDown whether the pool takes no more tasks
 */
public record Moment(
        long nanos,
        int items,
        int notStarted,
        int starting,
        int ready,
        int running,
        int blocked,
        int finished,
        int joined,
        int firstNotJoined,
        boolean allSubmitted,
        boolean shutDown) {

    /** Threads that exist or are being made, for ways that make one per task. */
    public int startedThreads() {
        return items - notStarted;
    }

    /** The moment in a trace; takes time in the number of tasks, and of slices after that moment. */
    public static Moment at(TraceView trace, long nanos) {
        int[] count = new int[TaskState.values().length];
        int joined = 0;
        int firstNotJoined = trace.taskCount();
        for (int task = trace.taskCount() - 1; task >= 0; task--) {
            count[state(trace, task, nanos).ordinal()]++;
            if (happened(trace.joinedNanos(task), nanos)) {
                joined++;
            } else {
                firstNotJoined = task;
            }
        }
        return new Moment(
                nanos,
                trace.taskCount(),
                count[TaskState.NOT_STARTED.ordinal()],
                count[TaskState.STARTING.ordinal()],
                count[TaskState.READY.ordinal()],
                count[TaskState.RUNNING.ordinal()],
                count[TaskState.BLOCKED.ordinal()],
                count[TaskState.FINISHED.ordinal()],
                joined,
                firstNotJoined,
                happened(trace.eventNanos(LifeEvent.Kind.ALL_SUBMITTED), nanos),
                happened(trace.eventNanos(LifeEvent.Kind.POOL_SHUTDOWN), nanos));
    }

    /** Where one task is at a moment. */
    static TaskState state(TraceView trace, int task, long nanos) {
        if (happened(trace.endedNanos(task), nanos)) {
            return TaskState.FINISHED;
        }
        if (happened(trace.startedNanos(task), nanos)) {
            return underWay(trace, task, nanos);
        }
        if (!trace.spec().way().startsWorkerPerTask() || !happened(trace.submittedNanos(task), nanos)) {
            return TaskState.NOT_STARTED;
        }
        return happened(trace.launchedNanos(task), nanos) ? TaskState.READY : TaskState.STARTING;
    }

    private static TaskState underWay(TraceView trace, int task, long nanos) {
        if (happened(trace.openSliceStartNanos(task), nanos)) {
            return of(trace.openSliceState(task));
        }
        int slice = trace.lastSlice(task);
        while (slice != TraceView.NONE && trace.sliceStartNanos(slice) > nanos) {
            slice = trace.previousSlice(slice);
        }
        boolean covered = slice != TraceView.NONE && trace.sliceEndNanos(slice) > nanos;
        return covered ? of(trace.sliceState(slice)) : TaskState.READY;
    }

    private static TaskState of(SliceState state) {
        return state.blocked() ? TaskState.BLOCKED : TaskState.RUNNING;
    }

    private static boolean happened(long when, long nanos) {
        return when != TraceView.UNKNOWN_NANOS && when <= nanos;
    }
}
