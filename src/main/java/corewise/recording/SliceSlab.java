package corewise.recording;

import corewise.model.SliceState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Closed slices of all workers, in chunks that a worker claims and fills alone. Any number of writers (each with its
 * own {@link Writer}), any number of readers; an entry is published by its last word, written with release and read
 * with acquire. A chunk is 8 entries of 3 words; blocks of chunks beyond the expected
 * ones are allocated when first claimed from.
 */
final class SliceSlab {
    static final int ENTRIES = 8;
    static final int WORDS = 3;
    /** In an entry's last word: nothing follows in this chunk. */
    static final long CLOSED = -1L;

    private static final int CHUNKS_PER_BLOCK = 512;
    private static final int BLOCKS = 1 << 16;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
    private static final SliceState[] STATES = SliceState.values();

    private final AtomicReferenceArray<long[]> blocks = new AtomicReferenceArray<>(BLOCKS);
    private final AtomicInteger claimed = new AtomicInteger();

    /** A slab that has room for this many chunks before it must allocate. */
    SliceSlab(int expectedChunks) {
        for (int index = 0; index <= (expectedChunks - 1) / CHUNKS_PER_BLOCK; index++) {
            block(index);
        }
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
        long[] block = blocks.get(index);
        if (block == null) {
            blocks.compareAndSet(index, null, new long[CHUNKS_PER_BLOCK * ENTRIES * WORDS]);
            block = blocks.get(index);
        }
        return block;
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
