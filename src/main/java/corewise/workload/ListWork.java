package corewise.workload;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.recording.Progress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A list and the computation on its items: a pure function of (spec, item). Immutable and thread-safe.
 *
 * @param <R> the result of an item, immutable
 */
public interface ListWork<R> {

    /** The list. */
    ListSpec spec();

    /**
     * Works on one item. Kept out of line, so that every way runs the same compiled code.
     *
     * @param item submission index, 0 to items − 1
     * @param progress told of every 20 to 100 µs of work
     * @return the result, never null, equal whenever spec and item are
     * @throws InterruptedException when the run was cancelled while the work was blocked
     */
    R compute(int item, Progress progress) throws InterruptedException;

    /**
     * Why nothing of this list can be run: what it is to run has faults. Empty where it can be. May take a second, where it
     * has to be compiled.
     */
    default Optional<Fact> refusal() {
        return Optional.empty();
    }

    /** What the one variable holds that all tasks add to; empty for work whose items are independent. */
    default OptionalLong sharedTotal() {
        return OptionalLong.empty();
    }

    /** The work in an item in units that take about the same time each (see {@link Progress}), at least 1. */
    double units(int item);

    /** A 64-bit digest of a result: equal results have equal digests on every machine. */
    long digest(R result);

    /**
     * What the work's function takes for an item in another language: whole numbers and texts, in its order.
     *
     * @throws UnsupportedOperationException when this work is to be had in Java only
     */
    default List<Object> portable(int item) {
        throw new UnsupportedOperationException("this work is to be had in Java only");
    }

    /** The most bytes that {@link #encode} makes of a result of this list. */
    default int mostResultBytes() {
        return ResultBytes.MOST_OF_TEXT;
    }

    /** A result as bytes, to be sent to another process. */
    default byte[] encode(R result) {
        return ResultBytes.of(result);
    }

    /**
     * The result of an item that another process worked on: what {@link #compute} is to items that are worked on here.
     *
     * @param item submission index
     * @param bytes what {@link #encode} made of the result
     * @throws IllegalArgumentException when they are no result
     */
    @SuppressWarnings("unchecked")
    default R decode(int item, byte[] bytes) {
        return (R) ResultBytes.result(bytes);
    }

    /**
     * What the joined list comes to, as a fact, for example how many primes there are.
     *
     * @param results in list order; null where an item has no result
     */
    Fact total(List<R> results);

    /**
     * The same, told what the one variable held in the end that all tasks add to: in another language it is not this
     * work's own.
     */
    default Fact total(List<R> results, long sharedTotal) {
        return total(results);
    }
}
