package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        List<Integer> still = IntStream.range(0, trace.sliceCount())
                .filter(slice -> trace.sliceState(slice) == SliceState.HELD_UP)
                .filter(slice -> trace.sliceEndNanos(slice) - trace.sliceStartNanos(slice) >= LEAST_NANOS)
                .filter(slice -> nothingRan(trace, slice))
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

    /** Ran for less than a hundredth: threads are not stopped and let go in the same instant. */
    private static boolean nothingRan(TraceView trace, int still) {
        long from = trace.sliceStartNanos(still);
        long to = trace.sliceEndNanos(still);
        long ran = 0;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                ran += Math.max(
                        0, Math.min(to, trace.sliceEndNanos(slice)) - Math.max(from, trace.sliceStartNanos(slice)));
            }
        }
        return ran * 100 < to - from;
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
