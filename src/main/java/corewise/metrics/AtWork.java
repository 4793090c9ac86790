package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;
import java.util.Arrays;

/**
 * How many tasks were at work at once. Immutable. At work is on a core or asleep: what makes the work go on; ready, blocked on
 * a lock and sending back are not.
 *
 * @param anyNanos time with one or more at work
 * @param oneNanos time with exactly one
 * @param lastFullNanos when for the last time as many were at work as could be, nanoseconds since the run's start;
 *     {@link TraceView#UNKNOWN_NANOS} when that never was
 */
record AtWork(long anyNanos, long oneNanos, long lastFullNanos) {

    /**
     * Counts over the closed slices.
     *
     * @param full how many could be at work at once, 1 or more
     */
    static AtWork of(TraceView trace, int full) {
        long[] steps = new long[2 * trace.sliceCount()];
        int count = 0;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            SliceState state = trace.sliceState(slice);
            boolean atWork = state == SliceState.RUNNING || state == SliceState.ASLEEP;
            if (atWork && trace.sliceEndNanos(slice) > trace.sliceStartNanos(slice)) {
                // the lowest bit tells begin from end; ends come first where they meet
                steps[count++] = trace.sliceStartNanos(slice) * 2 + 1;
                steps[count++] = trace.sliceEndNanos(slice) * 2;
            }
        }
        Arrays.sort(steps, 0, count);
        return walk(steps, count, full);
    }

    private static AtWork walk(long[] steps, int count, int full) {
        long any = 0;
        long one = 0;
        long lastFull = TraceView.UNKNOWN_NANOS;
        long before = 0;
        int atWork = 0;
        for (int k = 0; k < count; k++) {
            long now = steps[k] / 2;
            any += atWork > 0 ? now - before : 0;
            one += atWork == 1 ? now - before : 0;
            lastFull = atWork >= full && now > before ? now : lastFull;
            atWork += steps[k] % 2 == 0 ? -1 : 1;
            before = now;
        }
        return new AtWork(any, one, lastFull);
    }
}
