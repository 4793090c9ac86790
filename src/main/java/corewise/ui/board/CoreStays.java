package corewise.ui.board;

import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;

/**
 * Who had each core in a window that ends at the shown moment, and when a task stood ready between two turns on a
 * core. Filled task by task, without an object a stay.
 */
@OnWindowThread
final class CoreStays {
    private static final int FIRST = 64;
    private static final int NONE = -1;

    private final int[] lastOf;
    private int[] nextOf = new int[FIRST];
    private int[] tasks = new int[FIRST];
    private long[] starts = new long[FIRST];
    private long[] ends = new long[FIRST];
    private boolean[] ready = new boolean[FIRST];
    private int count;
    private long fromNanos;
    private long toNanos = 1;

    CoreStays(int processors) {
        lastOf = new int[processors];
    }

    /** Begins a window, of at least a nanosecond. */
    void reset(long from, long to) {
        fromNanos = from;
        toNanos = Math.max(from + 1, to);
        count = 0;
        Arrays.fill(lastOf, NONE);
    }

    /**
     * Adds what of a stay lies in the window. Those of a task are added from its last to its first: what it had without a
     * break is one stay.
     *
     * @param stoodReady whether the task stood ready for the core, else it had it
     */
    void add(int processor, int task, long start, long end, boolean stoodReady) {
        if (processor < 0 || processor >= lastOf.length || Math.max(start, fromNanos) >= Math.min(end, toNanos)) {
            return;
        }
        int later = lastOf[processor];
        if (later != NONE && tasks[later] == task && ready[later] == stoodReady && starts[later] == end) {
            starts[later] = Math.max(start, fromNanos);
            return;
        }
        if (count == tasks.length) {
            nextOf = Arrays.copyOf(nextOf, 2 * count);
            tasks = Arrays.copyOf(tasks, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            ready = Arrays.copyOf(ready, 2 * count);
        }
        nextOf[count] = lastOf[processor];
        lastOf[processor] = count;
        tasks[count] = task;
        starts[count] = Math.max(start, fromNanos);
        ends[count] = Math.min(end, toNanos);
        ready[count++] = stoodReady;
    }

    /** One of the stays on a core, negative where there is none. */
    int first(int processor) {
        return lastOf[processor];
    }

    /** Another stay on the same core, negative when all were given. */
    int next(int stay) {
        return nextOf[stay];
    }

    int task(int stay) {
        return tasks[stay];
    }

    /** Whether the task stood ready for the core. */
    boolean ready(int stay) {
        return ready[stay];
    }

    /** Share of the window that lies between a stay's end and the shown moment, 0 to 1. */
    double youngest(int stay) {
        return (toNanos - ends[stay]) / (double) (toNanos - fromNanos);
    }

    /** Share of the window that lies between its beginning and the shown moment, 0 to 1. */
    double oldest(int stay) {
        return (toNanos - starts[stay]) / (double) (toNanos - fromNanos);
    }
}
