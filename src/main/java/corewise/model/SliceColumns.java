package corewise.model;

import java.util.Arrays;

/**
 * The columns of slices in the order they were added, with the slices of each task chained backwards in time. Belongs
 * to one thread while it grows.
 */
public final class SliceColumns implements Slices {
    private static final SliceState[] STATES = SliceState.values();

    private static final int FIRST_CAPACITY = 64;

    private long[] start;
    private long[] end;
    private int[] task;
    private int[] place;
    private int[] previous;
    private final int[] last;
    private int count;

    /** Columns for a trace of this many tasks. */
    public SliceColumns(int tasks) {
        start = new long[FIRST_CAPACITY];
        end = new long[FIRST_CAPACITY];
        task = new int[FIRST_CAPACITY];
        place = new int[FIRST_CAPACITY];
        previous = new int[FIRST_CAPACITY];
        last = new int[tasks];
        Arrays.fill(last, TraceView.NONE);
    }

    /** Appends a slice; the slices of one task must come in the order of their start. */
    public void add(int sliceTask, long startNanos, long endNanos, int processor, SliceState state) {
        if (count == start.length) {
            grow();
        }
        start[count] = startNanos;
        end[count] = endNanos;
        task[count] = sliceTask;
        place[count] = (processor + 1) << 3 | state.ordinal();
        previous[count] = last[sliceTask];
        last[sliceTask] = count++;
    }

    private void grow() {
        int capacity = count * 2;
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        task = Arrays.copyOf(task, capacity);
        place = Arrays.copyOf(place, capacity);
        previous = Arrays.copyOf(previous, capacity);
    }

    /** The slices by start, then by task. */
    int[] order() {
        return IndexSort.of(
                count,
                (one, other) -> start[one] != start[other]
                        ? Long.compare(start[one], start[other])
                        : Integer.compare(task[one], task[other]));
    }

    /** Number of tasks. */
    int tasks() {
        return last.length;
    }

    /** Processor and state of a slice in one number. */
    int place(int slice) {
        return place[slice];
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int task(int slice) {
        return task[slice];
    }

    @Override
    public long startNanos(int slice) {
        return start[slice];
    }

    @Override
    public long endNanos(int slice) {
        return end[slice];
    }

    @Override
    public int processor(int slice) {
        return (place[slice] >> 3) - 1;
    }

    @Override
    public SliceState state(int slice) {
        return STATES[place[slice] & 7];
    }

    @Override
    public int last(int ofTask) {
        return last[ofTask];
    }

    @Override
    public int previous(int slice) {
        return previous[slice];
    }
}
