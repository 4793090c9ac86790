package corewise.metrics;

import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How long items take, and how quickly they are handed over one after another. Immutable; medians over the tasks of several
 * runs, nanoseconds, not a number where not known.
 *
 * @param itemNanos of a task's stay with its worker, from its start to its end
 * @param betweenNanos of the time from one task's being handed over, or its own worker's being there, to the next one's
 */
public record HandOverPace(double itemNanos, double betweenNanos) {

    /** The pace of these runs; takes time in the number of their tasks. */
    public static HandOverPace of(List<Trace> runs) {
        return new HandOverPace(
                median(runs.stream().flatMapToLong(HandOverPace::stays)),
                median(runs.stream().flatMapToLong(HandOverPace::between)));
    }

    /** Whether most items are over before the next one is there; false where that is not known. */
    public boolean overBeforeTheNext() {
        return itemNanos < betweenNanos;
    }

    private static LongStream stays(Trace run) {
        return LongStream.range(0, run.taskCount())
                .map(task -> run.endedNanos((int) task) == TraceView.UNKNOWN_NANOS
                                || run.startedNanos((int) task) == TraceView.UNKNOWN_NANOS
                        ? TraceView.UNKNOWN_NANOS
                        : run.endedNanos((int) task) - run.startedNanos((int) task))
                .filter(nanos -> nanos != TraceView.UNKNOWN_NANOS);
    }

    private static LongStream between(Trace run) {
        int[] created = OrderBy.CREATED.order(run);
        return LongStream.range(1, created.length)
                .map(rank -> OrderBy.CREATED.nanos(run, created[(int) rank])
                        - OrderBy.CREATED.nanos(run, created[(int) rank - 1]));
    }

    private static double median(LongStream values) {
        return Sample.of(values.asDoubleStream().toArray()).median();
    }
}
