package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;
import java.util.Arrays;

/**
 * How many tasks were under way at once. Immutable. Under way is a task that has a worker and is running, ready or asleep;
 * one that is blocked on a lock or sends its result back is not, for others decide when it goes on. Ready counts, so that
 * tasks that other programs keep from their cores are not taken for tasks that come one after another.
 *
 * @param anyNanos time with one or more under way
 * @param oneNanos time with exactly one
 * @param lastFullNanos when for the last time as many were under way as can be, nanoseconds since the run's start;
 *     {@link TraceView#UNKNOWN_NANOS} when that never was
 * @param sinceNanos time under way after that, summed over tasks
 */
record AtWork(long anyNanos, long oneNanos, long lastFullNanos, long sinceNanos) {
    // the lowest bit tells more from less; less comes first where they meet
    private static final int MORE = 1;
    private static final int LESS = 0;

    /**
     * Counts over the tasks that have ended.
     *
     * @param full how many can be under way at once, 1 or more
     */
    static AtWork of(TraceView trace, int full) {
        long[] steps = new long[2 * (trace.taskCount() + trace.sliceCount())];
        int count = 0;
        for (int task = 0; task < trace.taskCount(); task++) {
            long started = trace.startedNanos(task);
            if (started != TraceView.UNKNOWN_NANOS && trace.endedNanos(task) > started) {
                steps[count++] = started * 2 + MORE;
                steps[count++] = trace.endedNanos(task) * 2 + LESS;
            }
        }
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            SliceState state = trace.sliceState(slice);
            boolean held = state == SliceState.ON_LOCK || state == SliceState.SENDING_BACK;
            if (held && trace.sliceEndNanos(slice) > trace.sliceStartNanos(slice)) {
                steps[count++] = trace.sliceStartNanos(slice) * 2 + LESS;
                steps[count++] = trace.sliceEndNanos(slice) * 2 + MORE;
            }
        }
        Arrays.sort(steps, 0, count);
        return walk(steps, count, full);
    }

    private static AtWork walk(long[] steps, int count, int full) {
        long any = 0;
        long one = 0;
        long lastFull = TraceView.UNKNOWN_NANOS;
        long since = 0;
        long before = 0;
        int underWay = 0;
        for (int k = 0; k < count; k++) {
            long now = steps[k] / 2;
            any += underWay > 0 ? now - before : 0;
            one += underWay == 1 ? now - before : 0;
            since += underWay * (now - before);
            if (underWay >= full && now > before) {
                lastFull = now;
                since = 0;
            }
            underWay += steps[k] % 2 == LESS ? -1 : 1;
            before = now;
        }
        return new AtWork(any, one, lastFull, since);
    }
}
