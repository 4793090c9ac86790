package corewise.simulation;

import corewise.model.Identified;
import corewise.model.Lengths;
import corewise.workload.LengthFactors;
import java.util.Arrays;
import java.util.Objects;

/**
 * How long the items of a list take alone on a performance core. Immutable.
 *
 * @param kind how they are spread
 * @param meanNanos their mean, 1 ns to {@link #LONGEST_NANOS}; of a list with a giant, of all the others
 * @param spread for {@link Kind#LOG_NORMAL} thousandths of the standard deviation of their logarithm, 0 to 3,000
 * @param seed chooses what is random
 * @param copied for {@link Kind#COPIED} the length of each item, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and compared by content
public record ItemTimes(Kind kind, long meanNanos, int spread, long seed, long[] copied) {

    /** The longest an item may be. */
    public static final long LONGEST_NANOS = 1_000_000_000_000L;

    /** How lengths are spread over a list. */
    public enum Kind implements Identified {
        /** All as long as each other. */
        EQUAL,
        /** As lists that run here are mixed. */
        MIXED,
        /** One is ten times as long. */
        GIANT,
        /** Most are short and a few are very long. */
        LOG_NORMAL,
        /** As they were in a run that was recorded, again from the begin where the list is longer. */
        COPIED
    }

    public ItemTimes {
        Objects.requireNonNull(kind);
        copied = copied.clone();
        if (meanNanos < 1 || meanNanos > LONGEST_NANOS) {
            throw new IllegalArgumentException("items take 1 ns to 1,000 s, not " + meanNanos + " ns");
        }
        if (spread < 0 || spread > 3_000) {
            throw new IllegalArgumentException("a spread is 0 to 3, not " + spread / 1_000.0);
        }
        if ((kind == Kind.COPIED) != (copied.length > 0)) {
            throw new IllegalArgumentException("lengths are copied from a run, or from none");
        }
        for (long nanos : copied) {
            if (nanos < 0 || nanos > LONGEST_NANOS) {
                throw new IllegalArgumentException("items take up to 1,000 s, not " + nanos + " ns");
            }
        }
    }

    /** All of one length. */
    public static ItemTimes equal(long nanos) {
        return new ItemTimes(Kind.EQUAL, nanos, 0, 1, new long[0]);
    }

    /** Most short, some very long. */
    public static ItemTimes logNormal(long meanNanos, int spread, long seed) {
        return new ItemTimes(Kind.LOG_NORMAL, meanNanos, spread, seed, new long[0]);
    }

    /** These; at least one. */
    public static ItemTimes copied(long[] nanos) {
        long mean = Math.max(1, Math.round(Arrays.stream(nanos).average().orElse(1)));
        return new ItemTimes(Kind.COPIED, mean, 0, 1, nanos);
    }

    /** The same spread with another mean. */
    public ItemTimes withMean(long nanos) {
        if (kind != Kind.COPIED) {
            return new ItemTimes(kind, nanos, spread, seed, copied);
        }
        return copied(Arrays.stream(copied)
                .map(each -> Math.round((double) each * nanos / meanNanos))
                .toArray());
    }

    /** How far a list of so many is spread: thousandths of the standard deviation of the logarithm of its lengths. */
    public int unequal(int items) {
        if (kind == Kind.EQUAL || kind == Kind.LOG_NORMAL) {
            return spread;
        }
        double sum = 0;
        double squares = 0;
        for (long each : nanos(items)) {
            double length = Math.log((double) Math.max(1, each));
            sum += length;
            squares += length * length;
        }
        double mean = sum / items;
        return (int) Math.round(1_000 * Math.sqrt(Math.max(0, squares / items - mean * mean)));
    }

    /** Their lengths as traces can tell of them: the nearest that a list has. */
    public Lengths lengths() {
        return switch (kind) {
            case EQUAL -> Lengths.EQUAL;
            case GIANT -> Lengths.GIANT;
            case MIXED, LOG_NORMAL, COPIED -> Lengths.MIXED;
        };
    }

    /** The length of each item of a list, nanoseconds. */
    public long[] nanos(int items) {
        long[] nanos = new long[items];
        fill(nanos, items);
        return nanos;
    }

    /** Puts the length of each of so many items where it is told to. */
    void fill(long[] into, int items) {
        switch (kind) {
            case EQUAL -> Arrays.fill(into, 0, items, meanNanos);
            case COPIED -> {
                for (int item = 0; item < items; item++) {
                    into[item] = copied[item % copied.length];
                }
            }
            case LOG_NORMAL -> Spread.logNormal(into, items, meanNanos, spread, seed);
            case MIXED, GIANT -> {
                double[] factors = LengthFactors.of(items, lengths(), seed);
                for (int item = 0; item < items; item++) {
                    into[item] = Math.max(1, Math.round(meanNanos * factors[item]));
                }
            }
        }
    }

    @Override
    public long[] copied() {
        return copied.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemTimes that
                && kind == that.kind
                && meanNanos == that.meanNanos
                && spread == that.spread
                && seed == that.seed
                && Arrays.equals(copied, that.copied);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, meanNanos, spread, seed, Arrays.hashCode(copied));
    }
}
