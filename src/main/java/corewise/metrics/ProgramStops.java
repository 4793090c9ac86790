package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How long the program itself stood still, told by what it does all the time: a thread that takes a sample of
 * utilisation every {@link #WINDOW_NANOS} took none for two seconds or more, and meanwhile nothing was done that only
 * the program does. That shows a stop in which its worker processes went on, or its tasks slept anyway. Stateless.
 */
final class ProgramStops {
    /** As long as samples are from each other while nothing holds the program up. */
    static final long WINDOW_NANOS = 250_000_000;

    /** On the busiest machine a thread that only looks comes to its turn within this. */
    private static final long LEAST_NANOS = 2_000_000_000;

    private ProgramStops() {}

    /** Nanoseconds that it was at least, 0 or more; 0 for what another program ran, which did not stand still with this. */
    static long nanos(Trace trace) {
        if (trace.interpreter().isPresent()) {
            return 0;
        }
        long[] done = null;
        long end = RunTimes.makespanNanos(trace);
        long nanos = 0;
        for (UtilisationSample sample : trace.utilisation()) {
            long from = Math.max(0, sample.endNanos() - sample.windowNanos());
            long to = Math.min(end, sample.endNanos());
            if (to - from >= LEAST_NANOS) {
                done = done == null ? done(trace) : done;
                long still = longestWithout(done, from, to);
                // it may have begun as late as a sample after the last one
                nanos += still >= LEAST_NANOS ? still - WINDOW_NANOS : 0;
            }
        }
        return nanos;
    }

    /** When something was done that the program itself has to be awake for, rising; nanoseconds. */
    private static long[] done(Trace trace) {
        LongStream.Builder done = LongStream.builder();
        // what worker processes do, they do by themselves, up to the result that is taken from them
        boolean within = !trace.spec().usesProcesses();
        for (int task = 0; task < trace.taskCount(); task++) {
            done.add(trace.submittedNanos(task))
                    .add(trace.launchedNanos(task))
                    .add(trace.joinedNanos(task))
                    .add(within ? trace.startedNanos(task) : TraceView.UNKNOWN_NANOS)
                    .add(
                            within || trace.outcome(task) == TaskOutcome.DONE
                                    ? trace.endedNanos(task)
                                    : TraceView.UNKNOWN_NANOS);
        }
        for (int slice = 0; within && slice < trace.sliceCount(); slice++) {
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                long end = trace.sliceEndNanos(slice);
                for (long at = trace.sliceStartNanos(slice); at < end; at += WINDOW_NANOS) {
                    done.add(at);
                }
                done.add(end);
            }
        }
        return done.build().filter(at -> at != TraceView.UNKNOWN_NANOS).sorted().toArray();
    }

    private static long longestWithout(long[] done, long from, long to) {
        int first = Arrays.binarySearch(done, from);
        long longest = 0;
        long since = from;
        for (int i = first < 0 ? -first - 1 : first; i < done.length && done[i] < to; i++) {
            longest = Math.max(longest, done[i] - since);
            since = done[i];
        }
        return Math.max(longest, to - since);
    }
}
