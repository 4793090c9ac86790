package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How long nothing of a run went on because all of it, or the program that hands out its list, was stopped from outside
 * (by a signal, a debugger, a machine that slept). Stateless. The source is the slices: a task was held up for a second
 * or more and no task ran meanwhile, or it waited for a lock which nobody can have had, for no other was kept from
 * running. What they do not show, samples of utilisation that failed to come do ({@link ProgramStops}).
 */
public final class StoodStill {
    /** Whatever else holds threads up is over sooner. */
    private static final long LEAST_NANOS = 1_000_000_000;

    private StoodStill() {}

    /** Nanoseconds, 0 or more; of whole tasks that stood still at the same time each moment counts once. */
    public static long nanos(TraceView trace) {
        List<Integer> still = slices(trace).stream()
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

    /** The slices, by index, in which a task stood still with the whole program, whatever its worker took that for. */
    public static BitSet slices(TraceView trace) {
        BitSet heldUp = IntStream.range(0, trace.sliceCount())
                .filter(slice ->
                        trace.sliceState(slice) == SliceState.HELD_UP || trace.sliceState(slice) == SliceState.ON_LOCK)
                .filter(slice -> trace.sliceEndNanos(slice) - trace.sliceStartNanos(slice) >= LEAST_NANOS)
                .collect(BitSet::new, BitSet::set, BitSet::or);
        if (heldUp.isEmpty()) {
            return heldUp;
        }
        Sums running = Sums.of(trace, Set.of(SliceState.RUNNING));
        Sums waiting = Sums.of(trace, Set.of(SliceState.ON_LOCK, SliceState.ASLEEP, SliceState.SENDING_BACK));
        Sums tasks = Sums.ofTasks(trace);
        return heldUp.stream()
                .filter(slice -> {
                    long from = trace.sliceStartNanos(slice);
                    long to = trace.sliceEndNanos(slice);
                    // who has the lock may be kept from running, and alone
                    boolean locked = trace.sliceState(slice) == SliceState.ON_LOCK
                            && (tasks.nanos(from, to) - waiting.nanos(from, to)) * 2 > to - from;
                    // threads are not stopped and let go in the same instant
                    return !locked && running.nanos(from, to) * 100 < to - from;
                })
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Whether any of the runs stood still. */
    static boolean any(List<Trace> runs) {
        return runs.stream().anyMatch(run -> told(run).isPresent());
    }

    /** How long tasks were in some states, together. */
    private record Sums(Past starts, Past ends) {
        static Sums of(TraceView trace, Set<SliceState> states) {
            int[] slices = IntStream.range(0, trace.sliceCount())
                    .filter(slice -> states.contains(trace.sliceState(slice)))
                    .toArray();
            return new Sums(Past.of(slices, trace::sliceStartNanos), Past.of(slices, trace::sliceEndNanos));
        }

        static Sums ofTasks(TraceView trace) {
            int[] ended = IntStream.range(0, trace.taskCount())
                    .filter(task -> trace.startedNanos(task) != TraceView.UNKNOWN_NANOS
                            && trace.endedNanos(task) != TraceView.UNKNOWN_NANOS)
                    .toArray();
            return new Sums(Past.of(ended, trace::startedNanos), Past.of(ended, trace::endedNanos));
        }

        long nanos(long from, long to) {
            return starts.at(to) - ends.at(to) - (starts.at(from) - ends.at(from));
        }
    }

    /** When something began or ended, in order, and the sums of those times: {@code sums[n]} of the first n. */
    private static final class Past {
        private final long[] nanos;
        private final long[] sums;

        private Past(long[] nanos, long[] sums) {
            this.nanos = nanos;
            this.sums = sums;
        }

        static Past of(int[] which, IntToLongFunction time) {
            long[] nanos = Arrays.stream(which).mapToLong(time).sorted().toArray();
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
        return trace.derived(Kept.class, run -> new Kept(tell(run))).told;
    }

    private static Optional<Fact> tell(Trace trace) {
        long all = nanos(trace);
        long nanos = all > 0 ? all : ProgramStops.nanos(trace);
        if (nanos == 0) {
            return Optional.empty();
        }
        boolean mainAlone = all == 0 && trace.spec().usesProcesses();
        return Optional.of(Fact.of(mainAlone ? "notice.mainStoodStill" : "notice.stoodStill")
                .nanos("time", nanos));
    }

    private record Kept(Optional<Fact> told) {}
}
