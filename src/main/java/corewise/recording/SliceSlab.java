package corewise.recording;

import corewise.model.SliceState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closed slices of all workers, in chunks that a worker claims and fills alone. Any number of writers (each with its
 * own {@link Writer}), any number of readers; an entry is published by its last word, written with release and read
 * with acquire. A chunk is 8 entries of 3 words; blocks of chunks beyond the expected ones are allocated when first
 * claimed from.
 */
final class SliceSlab {
    static final int ENTRIES = 8;
    static final int WORDS = 3;
    /** In an entry's last word: nothing follows in this chunk. */
    static final long CLOSED = -1L;

    /** Small, for calibration opens thousands of slabs and their garbage must not end up in a run's time. */
    private static final int CHUNKS_PER_BLOCK = 64;
    /** About 400 kB: clearing more would be seen in the task whose slice needs it. */
    private static final int MOST_BLOCKS_AT_ONCE = 32;

    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
    private static final SliceState[] STATES = SliceState.values();

    /** A block never changes its place once it is seen; the array is replaced by a longer one when it is full. */
    private volatile long[][] blocks;

    private final AtomicInteger claimed = new AtomicInteger();

    /** A slab that has room for this many chunks before it must allocate. */
    SliceSlab(int expectedChunks) {
        blocks = new long[Math.max(1, Math.ceilDiv(expectedChunks, CHUNKS_PER_BLOCK))][];
        Arrays.setAll(blocks, index -> newBlock());
    }

    private static long[] newBlock() {
        return new long[CHUNKS_PER_BLOCK * ENTRIES * WORDS];
    }

    /** The chunks that were claimed so far, including ones that are not filled. */
    int claimedChunks() {
        return claimed.get();
    }

    /** Opens a place to write for one worker. */
    Writer writer() {
        return new Writer();
    }

    private long[] block(int index) {
        long[][] known = blocks;
        return index < known.length ? known[index] : grow(index);
    }

    /** All blocks of the longer array are there before it is seen, so that nobody meets a missing one. */
    private synchronized long[] grow(int index) {
        long[][] known = blocks;
        if (index >= known.length) {
            int before = known.length;
            known = Arrays.copyOf(known, Math.max(index + 1, before + Math.min(before, MOST_BLOCKS_AT_ONCE)));
            for (int added = before; added < known.length; added++) {
                known[added] = newBlock();
            }
            blocks = known;
        }
        return known[index];
    }

    /** The last word of an entry: 0 when not written yet, {@link #CLOSED}, or what the accessors below decode. */
    long acquire(int chunk, int entry) {
        return (long) WORD.getAcquire(block(chunk / CHUNKS_PER_BLOCK), offset(chunk, entry) + 2);
    }

    long startNanos(int chunk, int entry) {
        return block(chunk / CHUNKS_PER_BLOCK)[offset(chunk, entry)];
    }

    long endNanos(int chunk, int entry) {
        return block(chunk / CHUNKS_PER_BLOCK)[offset(chunk, entry) + 1];
    }

    static int task(long word) {
        return (int) (word >>> 32) - 1;
    }

    static int processor(long word) {
        return (int) ((word & 0xffff_ffffL) >>> 3) - 1;
    }

    static SliceState state(long word) {
        return STATES[(int) (word & 7)];
    }

    private static int offset(int chunk, int entry) {
        return (chunk % CHUNKS_PER_BLOCK * ENTRIES + entry) * WORDS;
    }

    /** One worker's place to write. Belongs to that worker's thread. */
    final class Writer {
        private long[] block;
        private int offset;
        private int left;

        void write(int task, long startNanos, long endNanos, int processor, SliceState state) {
            if (left == 0) {
                claim();
            }
            block[offset] = startNanos;
            block[offset + 1] = endNanos;
            publish((long) (task + 1) << 32 | (long) (processor + 1) << 3 | state.ordinal());
        }

        /** Says that no more slices come from here. */
        void close() {
            if (left > 0) {
                publish(CLOSED);
                left = 0;
            }
        }

        private void publish(long word) {
            WORD.setRelease(block, offset + 2, word);
            offset += WORDS;
            left--;
        }

        private void claim() {
            int chunk = claimed.getAndIncrement();
            block = block(chunk / CHUNKS_PER_BLOCK);
            offset = SliceSlab.offset(chunk, 0);
            left = ENTRIES;
        }
    }
}
