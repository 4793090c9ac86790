package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How long nothing of a run went on because all of it was stopped from outside (by a signal, a debugger, a machine that
 * slept). Stateless. The source is the slices: a task was held up for a second or more and no task ran meanwhile. Tasks
 * that were asleep anyway do not show it.
 */
public final class StoodStill {
    /** Whatever else holds threads up is over sooner. */
    private static final long LEAST_NANOS = 1_000_000_000;

    private StoodStill() {}

    /** Nanoseconds, 0 or more; of whole tasks that stood still at the same time each moment counts once. */
    public static long nanos(TraceView trace) {
        int[] heldUp = IntStream.range(0, trace.sliceCount())
                .filter(slice -> trace.sliceState(slice) == SliceState.HELD_UP)
                .filter(slice -> trace.sliceEndNanos(slice) - trace.sliceStartNanos(slice) >= LEAST_NANOS)
                .toArray();
        if (heldUp.length == 0) {
            return 0;
        }
        Past starts = Past.of(trace, trace::sliceStartNanos);
        Past ends = Past.of(trace, trace::sliceEndNanos);
        List<Integer> still = Arrays.stream(heldUp)
                .filter(slice -> nothingRan(starts, ends, trace.sliceStartNanos(slice), trace.sliceEndNanos(slice)))
                .boxed()
                .sorted(Comparator.comparingLong(trace::sliceStartNanos))
                .toList();
        long nanos = 0;
        long until = 0;
        for (int slice : still) {
            nanos += Math.max(0, trace.sliceEndNanos(slice) - Math.max(until, trace.sliceStartNanos(slice)));
            until = Math.max(until, trace.sliceEndNanos(slice));
        }
        return nanos;
    }

    /** Whether any of the runs stood still. */
    static boolean any(List<Trace> runs) {
        return runs.stream().anyMatch(run -> told(run).isPresent());
    }

    /** Ran for less than a hundredth: threads are not stopped and let go in the same instant. */
    private static boolean nothingRan(Past starts, Past ends, long from, long to) {
        long ran = starts.at(to) - ends.at(to) - (starts.at(from) - ends.at(from));
        return ran * 100 < to - from;
    }

    /** When tasks began to run or ceased to, in order, and the sums of those times: {@code sums[n]} of the first n. */
    private static final class Past {
        private final long[] nanos;
        private final long[] sums;

        private Past(long[] nanos, long[] sums) {
            this.nanos = nanos;
            this.sums = sums;
        }

        static Past of(TraceView trace, IntToLongFunction time) {
            long[] nanos = IntStream.range(0, trace.sliceCount())
                    .filter(slice -> trace.sliceState(slice) == SliceState.RUNNING)
                    .mapToLong(time)
                    .sorted()
                    .toArray();
            long[] sums = new long[nanos.length + 1];
            for (int i = 0; i < nanos.length; i++) {
                sums[i + 1] = sums[i] + nanos[i];
            }
            return new Past(nanos, sums);
        }

        /** How long ago each of them is that is past by then, together; only a difference of two is sure to fit. */
        long at(long moment) {
            int found = Arrays.binarySearch(nanos, moment);
            int past = found < 0 ? -found - 1 : found;
            return past * moment - sums[past];
        }
    }

    /** What to tell of a run that stood still; empty where none did. Kept with the run. */
    public static Optional<Fact> told(Trace trace) {
        long nanos = trace.derived(Kept.class, run -> new Kept(nanos(run))).nanos;
        return nanos == 0
                ? Optional.empty()
                : Optional.of(Fact.of("notice.stoodStill").nanos("time", nanos));
    }

    private record Kept(long nanos) {}
}
