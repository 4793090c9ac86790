package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import java.util.Arrays;

/**
 * What the operating system's utilisation samples say about the processors that were usable then. Immutable. A window that
 * reaches out of the run counts by the part inside, as if it had been equally busy throughout; a window in which the
 * share of a usable processor is not known counts as not sampled.
 *
 * @param sampledNanos processor time that the samples cover, usable processors × covered time
 * @param busyNanos processor time in which they ran any program
 * @param stolenNanos processor time that the hypervisor gave to other machines, 0 where it is not known
 * @param runningNanos our running time within the windows
 * @param notKnownNanos time within the windows of which it is not known whether our tasks ran
 */
record SampledTime(long sampledNanos, long busyNanos, long stolenNanos, long runningNanos, long notKnownNanos) {

    /** What the samples cover of a run. */
    static SampledTime of(TraceView trace) {
        long until = RunTimes.makespanNanos(trace);
        UsableTime time = UsableTime.of(trace);
        long covered = 0;
        double busy = 0;
        double stolen = 0;
        long from = 0;
        Inside inside = new Inside(trace);
        for (UtilisationSample sample : trace.utilisation()) {
            long begin = Math.max(from, sample.endNanos() - sample.windowNanos());
            long end = Math.min(until, sample.endNanos());
            // a change is seen where a window ends
            int[] usable = time.processorsAt(begin, trace);
            double busyProcessors = busyProcessors(sample, usable);
            if (end > begin && !Double.isNaN(busyProcessors)) {
                covered += usable.length * (end - begin);
                busy += busyProcessors * (end - begin);
                stolen += Float.isNaN(sample.steal()) ? 0 : (double) sample.steal() * usable.length * (end - begin);
                inside.add(begin, end);
                from = end;
            }
        }
        return new SampledTime(
                covered,
                Math.round(busy),
                Math.round(stolen),
                inside.nanos(SliceState.RUNNING),
                inside.nanos(SliceState.NOT_KNOWN));
    }

    private static double busyProcessors(UtilisationSample sample, int[] usable) {
        double sum = 0;
        for (int processor : usable) {
            sum += sample.busy(processor);
        }
        return sum;
    }

    /** Windows, rising and without overlap, and our running time inside them. */
    private static final class Inside {
        private final TraceView trace;
        private final long[] begins;
        private final long[] ends;
        private int count;

        Inside(TraceView trace) {
            this.trace = trace;
            begins = new long[trace.utilisation().size()];
            ends = new long[begins.length];
        }

        void add(long begin, long end) {
            begins[count] = begin;
            ends[count++] = end;
        }

        long nanos(SliceState state) {
            long sum = 0;
            for (int slice = 0; slice < trace.sliceCount(); slice++) {
                if (trace.sliceState(slice) == state) {
                    sum += nanos(trace.sliceStartNanos(slice), trace.sliceEndNanos(slice));
                }
            }
            return sum;
        }

        private long nanos(long from, long to) {
            long sum = 0;
            int window = firstEndingAfter(from);
            while (window < count && begins[window] < to) {
                sum += Math.min(to, ends[window]) - Math.max(from, begins[window]);
                window++;
            }
            return sum;
        }

        private int firstEndingAfter(long nanos) {
            int place = Arrays.binarySearch(ends, 0, count, nanos + 1);
            return place < 0 ? -place - 1 : place;
        }
    }
}
