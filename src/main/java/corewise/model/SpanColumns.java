package corewise.model;

import java.util.Arrays;

/**
 * The columns of all spans of a trace: one slot a task. Written by {@link TraceBuilder}, then never again; not
 * thread-safe while it is written.
 */
final class SpanColumns {
    final long[] submitted;
    final long[] launched;
    final long[] started;
    final long[] ended;
    final long[] joined;
    final int[] worker;
    final int[] forkedBy;
    final byte[] outcome;
    final long[] digest;

    SpanColumns(int tasks) {
        submitted = unknown(tasks);
        launched = unknown(tasks);
        started = unknown(tasks);
        ended = unknown(tasks);
        joined = unknown(tasks);
        worker = new int[tasks];
        Arrays.fill(worker, TraceView.NONE);
        forkedBy = new int[tasks];
        Arrays.fill(forkedBy, TraceView.NONE);
        outcome = new byte[tasks];
        digest = new long[tasks];
    }

    /** The bytes that the columns take: 57 a task. */
    long bytes() {
        return (6L * Long.BYTES + 2 * Integer.BYTES + Byte.BYTES) * outcome.length;
    }

    private static long[] unknown(int tasks) {
        long[] column = new long[tasks];
        Arrays.fill(column, TraceView.UNKNOWN_NANOS);
        return column;
    }
}
