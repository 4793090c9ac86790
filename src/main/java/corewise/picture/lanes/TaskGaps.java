package corewise.picture.lanes;

import corewise.model.TraceView;

/** What a worker's row shows of a task around its slices: its worker being made, and its waiting for a core. Stateless. */
public final class TaskGaps {
    private TaskGaps() {}

    /** Tells what lies between a slice and the one before it, or the beginning of its task. */
    public static void before(TraceView trace, int slice, Bars bars) {
        int task = trace.sliceTask(slice);
        int previous = trace.previousSlice(slice);
        if (previous == TraceView.NONE) {
            beforeFirst(trace, task, trace.sliceStartNanos(slice), bars);
        } else {
            ready(task, trace.sliceEndNanos(previous), trace.sliceStartNanos(slice), bars);
        }
    }

    /** A worker made for a task starts, then is ready until its first turn. */
    private static void beforeFirst(TraceView trace, int task, long firstTurn, Bars bars) {
        long launched = trace.launchedNanos(task);
        if (launched == TraceView.UNKNOWN_NANOS) {
            ready(task, trace.startedNanos(task), firstTurn, bars);
            return;
        }
        long submitted = trace.submittedNanos(task);
        long there = Math.min(launched, firstTurn);
        if (submitted != TraceView.UNKNOWN_NANOS && there > submitted) {
            bars.bar(task, submitted, there, Fill.STARTING);
        }
        ready(task, there, firstTurn, bars);
    }

    /** Tells what lies between the last slice of a task that has ended and its end. */
    public static void afterLast(TraceView trace, int task, Bars bars) {
        int last = trace.lastSlice(task);
        ready(
                task,
                last == TraceView.NONE ? trace.startedNanos(task) : trace.sliceEndNanos(last),
                trace.endedNanos(task),
                bars);
    }

    private static void ready(int task, long from, long to, Bars bars) {
        if (from != TraceView.UNKNOWN_NANOS && to > from) {
            bars.bar(task, from, to, Fill.READY);
        }
    }

    /** Takes bars of tasks. */
    @FunctionalInterface
    public interface Bars {
        /** Takes a bar from one time to another, nanoseconds since the run's start. */
        void bar(int task, long startNanos, long endNanos, Fill fill);
    }
}
