package corewise.model;

import java.util.Arrays;

/**
 * The columns of all spans of a trace: one slot a task. Written by {@link TraceBuilder}, then never again; not
 * thread-safe while it is written. The columns grow with the tasks that are told of: a file that only claims to hold
 * millions takes no room for them.
 */
final class SpanColumns {
    private static final int FIRST_ROOM = 4_096;

    long[] submitted = new long[0];
    long[] launched = new long[0];
    long[] started = new long[0];
    long[] ended = new long[0];
    long[] joined = new long[0];
    int[] worker = new int[0];
    int[] forkedBy = new int[0];
    byte[] outcome = new byte[0];
    long[] digest = new long[0];

    private final int tasks;

    SpanColumns(int tasks) {
        this.tasks = tasks;
    }

    /** Makes room for a task; its slot and those before it hold what is not known until they are written. */
    void reach(int task) {
        if (task >= outcome.length) {
            long wanted = Math.max(task + 1L, Math.max(FIRST_ROOM, outcome.length * 3L / 2));
            grow((int) Math.min(wanted, tasks));
        }
    }

    /** Makes room for all tasks, and no more. */
    void fit() {
        if (outcome.length != tasks) {
            grow(tasks);
        }
    }

    private void grow(int room) {
        submitted = grown(submitted, room);
        launched = grown(launched, room);
        started = grown(started, room);
        ended = grown(ended, room);
        joined = grown(joined, room);
        worker = grown(worker, room);
        forkedBy = grown(forkedBy, room);
        outcome = Arrays.copyOf(outcome, room);
        digest = Arrays.copyOf(digest, room);
    }

    /** The bytes that the columns take: 57 a task. */
    long bytes() {
        return (6L * Long.BYTES + 2 * Integer.BYTES + Byte.BYTES) * outcome.length;
    }

    private static long[] grown(long[] column, int room) {
        long[] larger = Arrays.copyOf(column, room);
        Arrays.fill(larger, column.length, room, TraceView.UNKNOWN_NANOS);
        return larger;
    }

    private static int[] grown(int[] column, int room) {
        int[] larger = Arrays.copyOf(column, room);
        Arrays.fill(larger, column.length, room, TraceView.NONE);
        return larger;
    }
}
