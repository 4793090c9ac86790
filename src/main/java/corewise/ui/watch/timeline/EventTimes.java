package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The moments of a trace at which something changes: starts and ends of slices and of tasks, the beginning and the end.
 * Changes that lie closer together than a viewer can tell (a twentieth of the mean distance, at least 1 µs, at most 50 µs) are one
 * moment: the last of them, so that what is shown there is the new state. Immutable.
 */
final class EventTimes {
    private static final long LONGEST_MERGE_NANOS = 50_000L;
    private static final long SHORTEST_MERGE_NANOS = 1_000L;
    private static final int MERGE_PART = 20;

    private final long[] nanos;

    private EventTimes(long[] nanos) {
        this.nanos = nanos;
    }

    /** The moments of an ended trace. */
    static EventTimes of(TraceView trace, long endNanos) {
        long[] all = new long[2 * trace.sliceCount() + 2 * trace.taskCount() + 2];
        int count = 0;
        all[count++] = 0;
        all[count++] = endNanos;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            all[count++] = trace.sliceStartNanos(slice);
            all[count++] = trace.sliceEndNanos(slice);
        }
        for (int task = 0; task < trace.taskCount(); task++) {
            if (trace.startedNanos(task) != TraceView.UNKNOWN_NANOS) {
                all[count++] = trace.startedNanos(task);
                if (trace.endedNanos(task) != TraceView.UNKNOWN_NANOS) {
                    all[count++] = trace.endedNanos(task);
                }
            }
        }
        return of(Arrays.copyOf(all, count), endNanos);
    }

    /** The moments of one task of an ended trace: when it was handed over, started, changed its state, ended, was joined. */
    static EventTimes of(TraceView trace, int task, long endNanos) {
        LongStream.Builder all = LongStream.builder();
        all.add(0).add(endNanos);
        LongStream.of(
                        trace.submittedNanos(task),
                        trace.launchedNanos(task),
                        trace.startedNanos(task),
                        trace.endedNanos(task),
                        trace.joinedNanos(task))
                .filter(nanos -> nanos != TraceView.UNKNOWN_NANOS)
                .forEach(all::add);
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            all.add(trace.sliceStartNanos(slice)).add(trace.sliceEndNanos(slice));
        }
        return of(all.build().toArray(), endNanos);
    }

    /** Moments from times in any order; those outside 0 to the end are moved to the edge. */
    static EventTimes of(long[] times, long endNanos) {
        long[] sorted = times.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Math.clamp(sorted[i], 0, endNanos);
        }
        Arrays.sort(sorted);
        long mean = endNanos / Math.max(1, sorted.length);
        long merge = Math.clamp(mean / MERGE_PART, SHORTEST_MERGE_NANOS, LONGEST_MERGE_NANOS);
        int kept = 0;
        long first = Long.MIN_VALUE;
        for (long time : sorted) {
            // the beginning stays a moment of its own
            if ((kept > 1 && time - first <= merge) || (kept == 1 && time == first)) {
                sorted[kept - 1] = time;
            } else {
                first = time;
                sorted[kept++] = time;
            }
        }
        return new EventTimes(Arrays.copyOf(sorted, kept));
    }

    int count() {
        return nanos.length;
    }

    long nanos(int event) {
        return nanos[event];
    }

    /** The first moment after a time; the last moment if there is none. */
    long after(long time) {
        int at = Arrays.binarySearch(nanos, time);
        int next = at >= 0 ? at + 1 : -at - 1;
        return nanos[Math.min(next, nanos.length - 1)];
    }

    /** The last moment before a time; the first moment if there is none. */
    long before(long time) {
        int at = Arrays.binarySearch(nanos, time);
        int previous = at >= 0 ? at - 1 : -at - 2;
        return nanos[Math.max(previous, 0)];
    }

    /** The place of a time among the moments: 2.5 is half-way between the moments 2 and 3. */
    double place(long time) {
        int at = Arrays.binarySearch(nanos, time);
        if (at >= 0) {
            return at;
        }
        int next = -at - 1;
        if (next == 0) {
            return 0;
        }
        if (next == nanos.length) {
            return nanos.length - 1;
        }
        return next - 1 + (time - nanos[next - 1]) / (double) (nanos[next] - nanos[next - 1]);
    }

    /** The time at a place. */
    long at(double place) {
        double bounded = Math.clamp(place, 0, nanos.length - 1);
        int from = Math.min((int) bounded, nanos.length - 1);
        if (from == nanos.length - 1) {
            return nanos[from];
        }
        return nanos[from] + Math.round((bounded - from) * (nanos[from + 1] - nanos[from]));
    }
}
