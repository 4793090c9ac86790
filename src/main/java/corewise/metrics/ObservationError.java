package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;
import java.util.Arrays;

/**
 * The error of observation: how much of the run shows what cannot have been. Stateless. It is told, never repaired
 * away.
 */
public final class ObservationError {
    private ObservationError() {}

    /**
     * Share of the makespan in which more tasks are drawn running than there are available processors, 0 to 1; 0 when
     * nothing has ended. Counts closed slices. A lower bound of the true error: a task that is drawn running where a
     * core happened to be free is not noticed.
     */
    public static double share(TraceView trace) {
        long makespan = RunTimes.makespanNanos(trace);
        return makespan == 0
                ? 0
                : Math.min(1, (double) overfullNanos(trace, trace.machine().availableProcessors()) / makespan);
    }

    /** Time in nanoseconds in which more than this many tasks are drawn running. */
    static long overfullNanos(TraceView trace, int processors) {
        long[] starts = new long[trace.sliceCount()];
        long[] ends = new long[starts.length];
        int count = 0;
        for (int slice = 0; slice < starts.length; slice++) {
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                starts[count] = trace.sliceStartNanos(slice);
                ends[count++] = trace.sliceEndNanos(slice);
            }
        }
        Arrays.sort(starts, 0, count);
        Arrays.sort(ends, 0, count);
        return sweep(starts, ends, count, processors);
    }

    /** Walks over all starts and ends in the order of time; where they meet, ends come first. */
    private static long sweep(long[] starts, long[] ends, int count, int processors) {
        long overfull = 0;
        long before = 0;
        int running = 0;
        int ended = 0;
        int started = 0;
        while (ended < count) {
            boolean end = started == count || ends[ended] <= starts[started];
            long now = end ? ends[ended++] : starts[started++];
            if (running > processors) {
                overfull += now - before;
            }
            running += end ? -1 : 1;
            before = now;
        }
        return overfull;
    }
}
