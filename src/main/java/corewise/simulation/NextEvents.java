package corewise.simulation;

import java.util.Arrays;

/**
 * When each core's next event comes, as a tree of the earliest: a change costs the logarithm of the number of cores.
 * Of events at one time that of the core with the lowest number comes first. Belongs to one thread.
 */
final class NextEvents {
    /** The time of what does not come. */
    static final long NEVER = Long.MAX_VALUE;

    private long[] earliest = new long[2];
    private int leaves = 1;

    /** Forgets all and makes place for so many cores. */
    void reset(int cores) {
        leaves = cores <= 1 ? 1 : Integer.highestOneBit(cores - 1) << 1;
        if (earliest.length < 2 * leaves) {
            earliest = new long[2 * leaves];
        }
        Arrays.fill(earliest, 0, 2 * leaves, NEVER);
    }

    void set(int core, long time) {
        int node = leaves + core;
        earliest[node] = time;
        for (node >>= 1; node > 0; node >>= 1) {
            long least = Math.min(earliest[2 * node], earliest[2 * node + 1]);
            if (earliest[node] == least) {
                return;
            }
            earliest[node] = least;
        }
    }

    /** The time of the first event, {@link #NEVER} where none comes. */
    long first() {
        return earliest[1];
    }

    /** The core of the first event. */
    int firstCore() {
        long time = earliest[1];
        int node = 1;
        while (node < leaves) {
            node *= 2;
            if (earliest[node] != time) {
                node++;
            }
        }
        return node - leaves;
    }
}
