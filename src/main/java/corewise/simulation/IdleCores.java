package corewise.simulation;

import java.util.Arrays;

/**
 * The idle cores by how welcome they are: first whole performance cores, then efficiency cores, then the siblings of busy
 * ones; of each the lowest number first. Belongs to one thread.
 */
final class IdleCores {
    static final int WHOLE = 0;
    static final int EFFICIENCY = 1;
    static final int SIBLING = 2;

    private static final int KINDS = 3;

    /** A bit a core, and above it a bit for each word with a bit. */
    private final long[][] cores = new long[KINDS][64];

    private final long[] words = new long[KINDS];

    void reset() {
        for (long[] kind : cores) {
            Arrays.fill(kind, 0);
        }
        Arrays.fill(words, 0);
    }

    void add(int kind, int core) {
        cores[kind][core >> 6] |= 1L << core;
        words[kind] |= 1L << (core >> 6);
    }

    void remove(int kind, int core) {
        int word = core >> 6;
        cores[kind][word] &= ~(1L << core);
        if (cores[kind][word] == 0) {
            words[kind] &= ~(1L << word);
        }
    }

    /** The most welcome, −1 where none is idle. */
    int best() {
        for (int kind = 0; kind < KINDS; kind++) {
            if (words[kind] != 0) {
                int word = Long.numberOfTrailingZeros(words[kind]);
                return (word << 6) + Long.numberOfTrailingZeros(cores[kind][word]);
            }
        }
        return -1;
    }
}
