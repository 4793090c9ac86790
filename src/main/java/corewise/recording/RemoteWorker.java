package corewise.recording;

import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.model.WorkerLife;

/**
 * Records what a worker process reports of one task after another. Belongs to the thread that hears from the process.
 * All times are nanoseconds since the run's start, on this process's clock.
 */
public final class RemoteWorker implements AutoCloseable {
    private final TraceRecorder run;
    private final SpanStore spans;
    private final int index;
    private final SliceSlab.Writer writer;
    private int task = TraceView.NONE;
    private long closedNanos;
    private long apartNanos;

    RemoteWorker(TraceRecorder run, int index) {
        this.run = run;
        this.spans = run.spans;
        this.index = index;
        this.writer = run.slab.writer();
    }

    /** What is known of the process now. */
    public void life(WorkerLife life) {
        run.lives.set(index, life);
    }

    /** Whether the process is stopped from outside now; from any thread. */
    public void stopped(boolean now) {
        if (now) {
            run.stopped.add(index);
        } else {
            run.stopped.remove(index);
        }
    }

    /** The system's id of the thread that works in the process; told before its first task. */
    public void worksIn(long nativeThreadId) {
        run.worksIn(index, nativeThreadId);
    }

    /** The process began a task; one that another process began before keeps the start that it had there. */
    public void begin(int beginning, long nanos, int processor) {
        task = beginning;
        closedNanos = nanos;
        spans.setWorker(beginning, index);
        SpanStore.set(spans.lastSeen, beginning, nanos);
        SpanStore.set(spans.open, beginning, SpanStore.packOpen(nanos, processor, SliceState.RUNNING));
        if (SpanStore.get(spans.started, beginning) == TraceView.UNKNOWN_NANOS) {
            SpanStore.set(spans.started, beginning, nanos);
        }
    }

    /** A part of the task in its hands that has ended: earlier parts first. */
    public void slice(long startNanos, long endNanos, int processor, SliceState state) {
        if (endNanos > startNanos) {
            writer.write(task, startNanos, endNanos, processor, state);
            closedNanos = endNanos;
        }
    }

    /** The part of the task that has not ended, and how far the task is. */
    public void open(long startNanos, int processor, SliceState state, long seenNanos, int permille) {
        SpanStore.set(spans.open, task, SpanStore.packOpen(startNanos, processor, state));
        SpanStore.set(spans.lastSeen, task, seenNanos);
        spans.setPermille(task, permille);
    }

    /** How far apart two looks from outside at the task in its hands are so far, in the middle; 0 where there are no two. */
    public void sampledEvery(long nanos) {
        apartNanos = nanos;
    }

    /**
     * The process ended the work on the task in its hands, whose last slice has been told, and what came of it is here.
     *
     * @param workedNanos when the work ended; from then on it was sending back
     * @param nanos when the result was here, which is the task's end
     */
    public void end(TaskOutcome outcome, long workedNanos, long nanos) {
        slice(workedNanos, nanos, CoreSlice.UNKNOWN_PROCESSOR, SliceState.SENDING_BACK);
        spans.setOutcome(task, outcome);
        SpanStore.set(spans.open, task, TraceView.UNKNOWN_NANOS);
        SpanStore.set(spans.lastSeen, task, nanos);
        SpanStore.set(spans.ended, task, nanos);
        letGo();
    }

    private void letGo() {
        task = TraceView.NONE;
        if (apartNanos > 0) {
            run.outside().apart(apartNanos);
            apartNanos = 0;
        }
    }

    /**
     * The process is lost with the task in its hands: what was known of its open part is kept, up to when it was seen
     * last. The task has no outcome by that.
     */
    public void abandon() {
        if (task == TraceView.NONE) {
            return;
        }
        long word = SpanStore.get(spans.open, task);
        if (word != TraceView.UNKNOWN_NANOS) {
            long start = Math.max(closedNanos, SpanStore.openStart(word));
            long seen = SpanStore.get(spans.lastSeen, task);
            slice(start, seen, SpanStore.openProcessor(word), SpanStore.openState(word));
            SpanStore.set(spans.open, task, TraceView.UNKNOWN_NANOS);
        }
        letGo();
    }

    /** The task in its hands ended without a result, and why; otherwise as with one. */
    public void end(TaskOutcome outcome, long workedNanos, long nanos, String message) {
        run.failures.put(task, message);
        end(outcome, workedNanos, nanos);
    }

    /**
     * The worker has ended the work on the task in its hands, whose last slice has been told, and may take another: what
     * came of it is on its way, or still to be told. The task has no outcome by that.
     *
     * @param workedNanos when the work ended
     * @param sending whether a result has to be sent to where the list is
     */
    public void letGo(long workedNanos, boolean sending) {
        long open = SpanStore.packOpen(workedNanos, CoreSlice.UNKNOWN_PROCESSOR, SliceState.SENDING_BACK);
        SpanStore.set(spans.open, task, sending ? open : TraceView.UNKNOWN_NANOS);
        SpanStore.set(spans.lastSeen, task, workedNanos);
        task = TraceView.NONE;
    }

    /**
     * What came of a task that this worker let go.
     *
     * @param workedNanos when the work on it ended; from then on it was sending back
     * @param nanos the task's end
     */
    public void settle(int settled, TaskOutcome outcome, long workedNanos, long nanos) {
        if (nanos > workedNanos) {
            writer.write(settled, workedNanos, nanos, CoreSlice.UNKNOWN_PROCESSOR, SliceState.SENDING_BACK);
        }
        spans.setOutcome(settled, outcome);
        SpanStore.set(spans.open, settled, TraceView.UNKNOWN_NANOS);
        SpanStore.set(spans.lastSeen, settled, nanos);
        SpanStore.set(spans.ended, settled, nanos);
    }

    /** The task in its hands, {@link TraceView#NONE} when it has none. */
    public int task() {
        return task;
    }

    /** The process has ended. */
    @Override
    public void close() {
        stopped(false);
        writer.close();
    }
}
