package corewise.workload;

/**
 * A source of random numbers that is the same on every machine and Java version (SplitMix64). Belongs to one thread.
 */
public final class SplitMix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param seed equal seeds give equal numbers */
    public SplitMix(long seed) {
        state = seed;
    }

    /** The next 64 random bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    /** A random number from 0 to below the bound, which is positive. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Spreads the bits of a number: different numbers give different ones that look unrelated. */
    static long mixed(long number) {
        long bits = number;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
