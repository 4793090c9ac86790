package corewise.recording;

import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The spans of a run while it is recorded: one slot a task, preallocated. Each cell has one writer (main or the task's
 * worker) and is written with release and read with acquire; nothing is allocated and nothing is locked.
 */
final class SpanStore {
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
    private static final TaskOutcome[] OUTCOMES = TaskOutcome.values();
    private static final SliceState[] STATES = SliceState.values();

    final long[] submitted;
    final long[] launched;
    final long[] started;
    final long[] ended;
    final long[] joined;
    final long[] lastSeen;
    /** The open slice: its start, processor and state in one word, so that a reader sees all of one moment. */
    final long[] open;

    private final int[] worker;
    private final int[] forkedBy;
    private final int[] permille;
    private final byte[] outcome;

    SpanStore(int tasks) {
        submitted = unknown(tasks);
        launched = unknown(tasks);
        started = unknown(tasks);
        ended = unknown(tasks);
        joined = unknown(tasks);
        lastSeen = unknown(tasks);
        open = unknown(tasks);
        worker = new int[tasks];
        Arrays.fill(worker, TraceView.NONE);
        forkedBy = new int[tasks];
        Arrays.fill(forkedBy, TraceView.NONE);
        permille = new int[tasks];
        outcome = new byte[tasks];
    }

    private static long[] unknown(int tasks) {
        long[] column = new long[tasks];
        Arrays.fill(column, TraceView.UNKNOWN_NANOS);
        return column;
    }

    static void set(long[] column, int task, long value) {
        LONGS.setRelease(column, task, value);
    }

    static long get(long[] column, int task) {
        return (long) LONGS.getAcquire(column, task);
    }

    void setWorker(int task, int index) {
        INTS.setRelease(worker, task, index);
    }

    int worker(int task) {
        return (int) INTS.getAcquire(worker, task);
    }

    void setForkedBy(int task, int index) {
        INTS.setRelease(forkedBy, task, index);
    }

    int forkedBy(int task) {
        return (int) INTS.getAcquire(forkedBy, task);
    }

    void setPermille(int task, int value) {
        INTS.setOpaque(permille, task, value);
    }

    int permille(int task) {
        return (int) INTS.getOpaque(permille, task);
    }

    void setOutcome(int task, TaskOutcome value) {
        BYTES.setRelease(outcome, task, (byte) value.ordinal());
    }

    TaskOutcome outcome(int task) {
        return OUTCOMES[(byte) BYTES.getAcquire(outcome, task)];
    }

    /** Packs an open slice: 44 bits of nanoseconds (4.8 hours), 16 of processor, 3 of state. */
    static long packOpen(long startNanos, int processor, SliceState state) {
        return startNanos << 19 | (long) (processor + 1 & 0xffff) << 3 | state.ordinal();
    }

    static long openStart(long word) {
        return word >> 19;
    }

    static int openProcessor(long word) {
        return (int) (word >> 3 & 0xffff) - 1;
    }

    static SliceState openState(long word) {
        return STATES[(int) (word & 7)];
    }
}
