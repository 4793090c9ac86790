package corewise.model;

import java.util.Arrays;

/**
 * The slices of an ended run in 16 bytes each, to the nanosecond: sorted by start, then by task, with the slices of each
 * task chained backwards in time. Immutable, safe for all threads.
 *
 * <p>A chunk of {@value #CHUNK} slices knows its earliest start; two words a slice hold the rest. A chunk with something
 * that does not fit (17 seconds from its first start, or in one slice; more than a thousand processors) takes four.
 */
final class PackedSlices implements Slices {
    private static final SliceState[] STATES = SliceState.values();

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int TIME_BITS = 34;
    private static final int LOW_BITS = 30;
    private static final int PREVIOUS_BITS = 25;
    private static final int PLACE_BITS = 13;
    private static final int TASK_BITS = 22;
    private static final int STATE_BITS = 3;
    private static final int TASK_SHIFT = PREVIOUS_BITS + PLACE_BITS;
    private static final int HIGH_SHIFT = TASK_SHIFT + TASK_BITS;
    private static final int WIDE_WORDS = 4;

    /** Two words a slice, or four. */
    private final long[][] chunks;
    /** The earliest start of a chunk, {@link #WIDE} for one that needs none. */
    private final long[] base;

    private static final long WIDE = Long.MIN_VALUE;

    private final int[] last;
    private final int count;

    /** The slices of columns, which may be used further. */
    PackedSlices(SliceColumns columns) {
        count = columns.count();
        last = new int[columns.tasks()];
        Arrays.fill(last, TraceView.NONE);
        int[] order = columns.order();
        int[] previous = new int[Math.min(count, CHUNK)];
        int chunkCount = (count + CHUNK - 1) >> CHUNK_BITS;
        chunks = new long[chunkCount][];
        base = new long[chunkCount];
        for (int chunk = 0; chunk < chunkCount; chunk++) {
            int from = chunk << CHUNK_BITS;
            int size = Math.min(CHUNK, count - from);
            for (int i = 0; i < size; i++) {
                int task = columns.task(order[from + i]);
                previous[i] = last[task];
                last[task] = from + i;
            }
            base[chunk] = columns.startNanos(order[from]);
            chunks[chunk] = narrow(columns, order, from, previous, size);
            if (chunks[chunk].length == 0) {
                base[chunk] = WIDE;
                chunks[chunk] = wide(columns, order, from, previous, size);
            }
        }
    }

    /** Nothing where something does not fit. */
    private static long[] narrow(SliceColumns columns, int[] order, int from, int[] previous, int size) {
        long[] words = new long[2 * size];
        long first = columns.startNanos(order[from]);
        for (int i = 0; i < size; i++) {
            int slice = order[from + i];
            long offset = columns.startNanos(slice) - first;
            long length = columns.endNanos(slice) - columns.startNanos(slice);
            boolean fits = (offset | length) >>> TIME_BITS == 0
                    && columns.task(slice) >>> TASK_BITS == 0
                    && columns.place(slice) >>> PLACE_BITS == 0
                    && (previous[i] + 1) >>> PREVIOUS_BITS == 0;
            if (!fits) {
                return new long[0];
            }
            words[2 * i] = (offset << LOW_BITS) | (length & mask(LOW_BITS));
            words[2 * i + 1] = ((length >>> LOW_BITS) << HIGH_SHIFT)
                    | ((long) columns.task(slice) << TASK_SHIFT)
                    | ((long) columns.place(slice) << PREVIOUS_BITS)
                    | (previous[i] + 1);
        }
        return words;
    }

    private static long[] wide(SliceColumns columns, int[] order, int from, int[] previous, int size) {
        long[] words = new long[WIDE_WORDS * size];
        for (int i = 0; i < size; i++) {
            int slice = order[from + i];
            words[WIDE_WORDS * i] = columns.startNanos(slice);
            words[WIDE_WORDS * i + 1] = columns.endNanos(slice);
            words[WIDE_WORDS * i + 2] = ((long) columns.task(slice) << Integer.SIZE) | columns.place(slice);
            words[WIDE_WORDS * i + 3] = previous[i];
        }
        return words;
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
    }

    @Override
    public int count() {
        return count;
    }

    /** The bytes that the columns of slices take, without what is kept for each task. */
    long bytes() {
        long bytes = 8L * base.length;
        for (long[] chunk : chunks) {
            bytes += 8L * chunk.length + 24;
        }
        return bytes;
    }

    private boolean isWide(int slice) {
        return base[slice >> CHUNK_BITS] == WIDE;
    }

    private long narrow(int slice, int word) {
        return chunks[slice >> CHUNK_BITS][2 * (slice & (CHUNK - 1)) + word];
    }

    private long wide(int slice, int word) {
        return chunks[slice >> CHUNK_BITS][WIDE_WORDS * (slice & (CHUNK - 1)) + word];
    }

    @Override
    public int task(int slice) {
        return isWide(slice)
                ? (int) (wide(slice, 2) >>> Integer.SIZE)
                : (int) (narrow(slice, 1) >>> TASK_SHIFT & mask(TASK_BITS));
    }

    @Override
    public long startNanos(int slice) {
        return isWide(slice) ? wide(slice, 0) : base[slice >> CHUNK_BITS] + (narrow(slice, 0) >>> LOW_BITS);
    }

    @Override
    public long endNanos(int slice) {
        if (isWide(slice)) {
            return wide(slice, 1);
        }
        long high = (narrow(slice, 1) >>> HIGH_SHIFT) << LOW_BITS;
        return startNanos(slice) + (high | (narrow(slice, 0) & mask(LOW_BITS)));
    }

    private int place(int slice) {
        return isWide(slice) ? (int) wide(slice, 2) : (int) (narrow(slice, 1) >>> PREVIOUS_BITS & mask(PLACE_BITS));
    }

    @Override
    public int processor(int slice) {
        return (place(slice) >> STATE_BITS) - 1;
    }

    @Override
    public SliceState state(int slice) {
        return STATES[place(slice) & ((1 << STATE_BITS) - 1)];
    }

    @Override
    public int last(int ofTask) {
        return last[ofTask];
    }

    @Override
    public int previous(int slice) {
        return isWide(slice) ? (int) wide(slice, 3) : (int) (narrow(slice, 1) & mask(PREVIOUS_BITS)) - 1;
    }
}
