package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;

/** Turns on the cores: a turn is one running slice. Stateless. */
public final class Turns {
    private static final double NANOS_PER_SECOND = 1e9;

    private Turns() {}

    /**
     * Turns that began on each logical processor in a stretch of the run, per second. A lower bound: a turn shorter
     * than the time between two checkpoints may not be seen. Open slices count. Takes time in the number of slices.
     *
     * @param fromNanos begin of the stretch, nanoseconds since the run's start
     * @param toNanos end of the stretch, exclusive; where it is not after the begin all figures are 0
     * @return by processor number, each 0 or more
     */
    public static double[] perSecond(TraceView trace, long fromNanos, long toNanos) {
        double[] turns = new double[trace.machine().logicalProcessors()];
        if (toNanos <= fromNanos) {
            return turns;
        }
        double share = NANOS_PER_SECOND / (toNanos - fromNanos);
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            long start = trace.sliceStartNanos(slice);
            if (trace.sliceState(slice) == SliceState.RUNNING && start >= fromNanos && start < toNanos) {
                add(turns, trace.sliceProcessor(slice), share);
            }
        }
        for (int task = 0; task < trace.taskCount(); task++) {
            long start = trace.openSliceStartNanos(task);
            if (trace.openSliceState(task) == SliceState.RUNNING && start >= fromNanos && start < toNanos) {
                add(turns, trace.openSliceProcessor(task), share);
            }
        }
        return turns;
    }

    /** Turns a second on each logical processor over the whole run. */
    public static double[] perSecond(TraceView trace) {
        return perSecond(trace, 0, RunTimes.makespanNanos(trace));
    }

    private static void add(double[] turns, int processor, double share) {
        if (processor >= 0 && processor < turns.length) {
            turns[processor] += share;
        }
    }
}
