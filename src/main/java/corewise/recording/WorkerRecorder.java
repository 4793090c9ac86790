package corewise.recording;

import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;

/**
 * Records what one worker does, one task after another, and is the {@link Progress} of the task in its hands. Belongs
 * to the worker's thread. Allocates nothing per task, checkpoint or slice.
 *
 * <p>A gap between two checkpoints that its work explains was running. In a longer one, the growth of the thread's
 * ready time is placed in the middle, for where in the gap the core was lost is not told: the error is at most half of
 * the work between two checkpoints.
 */
public final class WorkerRecorder implements Progress, AutoCloseable {
    /** Shorter waits than this are within the error of reading them. */
    private static final long SHORTEST_WAIT_NANOS = 1_000;

    private final TraceRecorder run;
    private final SpanStore spans;
    private final Probes probes;
    private final int index;
    private final ThreadWait wait;
    private final SliceSlab.Writer writer;
    private final long originNanos;
    private final PaceOfWork pace;

    private int task = TraceView.NONE;
    private long sliceStart;
    private int processor;
    private long lastSeen;
    private long lastUnits;
    private long totalUnits;
    private long readyBefore;
    private long blockedNanos;

    WorkerRecorder(TraceRecorder run, int index, ThreadWait wait) {
        this.run = run;
        this.spans = run.spans;
        this.probes = run.probes;
        this.index = index;
        this.wait = wait;
        this.writer = run.slab.writer();
        this.originNanos = run.originNanos();
        this.pace = run.pace();
        this.readyBefore = wait.readyNanos(now(), 0);
    }

    /** The worker begins a task. */
    public void begin(int beginning) {
        if (run.longTasks()) {
            readyBefore = wait.readyNanos(now(), blockedNanos);
        }
        task = beginning;
        lastUnits = 0;
        totalUnits = 0;
        long now = now();
        processor = probes.core().currentProcessor();
        sliceStart = now;
        lastSeen = now;
        spans.setWorker(beginning, index);
        SpanStore.set(spans.lastSeen, beginning, now);
        openSlice(now, SliceState.RUNNING);
        SpanStore.set(spans.started, beginning, now);
    }

    @Override
    public void checkpoint(long unitsDone, long unitsTotal) {
        observe(unitsDone - lastUnits);
        lastUnits = unitsDone;
        totalUnits = unitsTotal;
        spans.setPermille(task, (int) Math.min(1000, unitsDone * 1000 / Math.max(1, unitsTotal)));
        if (run.cancel.isCancelled()) {
            throw new RunCancelledException();
        }
    }

    /** Looks at clock and processor, and splits the slice where the task moved or had no core. */
    private void observe(long units) {
        int here = probes.core().currentProcessor();
        long now = now();
        long gap = now - lastSeen;
        boolean moved = here != processor;
        if (moved || pace.suspicious(gap, units)) {
            split(now, here, gap);
        } else {
            pace.learn(gap, units);
        }
        lastSeen = now;
        SpanStore.set(spans.lastSeen, task, now);
    }

    private void split(long now, int here, long gap) {
        long ready = readyGrowth(now, gap);
        if (ready < SHORTEST_WAIT_NANOS && here == processor) {
            return;
        }
        long ran = gap - ready;
        long left = lastSeen + ran / 2;
        long back = now - (ran - ran / 2);
        closeSlice(left, processor, SliceState.RUNNING);
        processor = here;
        sliceStart = back;
        openSlice(back, SliceState.RUNNING);
    }

    /** How much longer the thread has been ready since it was last asked, at most the gap; 0 where not told. */
    private long readyGrowth(long now, long gap) {
        long ready = wait.readyNanos(now, blockedNanos);
        if (ready == ThreadWait.UNKNOWN_NANOS) {
            return 0;
        }
        long growth = ready - readyBefore;
        readyBefore = ready;
        return Math.clamp(growth, 0, gap);
    }

    @Override
    public void blocked(BlockReason reason, Blocking action) throws InterruptedException {
        observe(0);
        readyGrowth(lastSeen, 0);
        long start = now();
        closeSlice(start, processor, SliceState.RUNNING);
        openSlice(start, -1, reason.state());
        try {
            action.run();
        } finally {
            wakeUp(reason, start);
        }
    }

    private void wakeUp(BlockReason reason, long start) {
        long now = now();
        // a processor-time source cannot tell ready from blocked here: it is told that all of it was blocked
        blockedNanos += now - start;
        long ready = readyGrowth(now, now - start);
        closeSliceFrom(start, now - ready, -1, reason.state());
        processor = probes.core().currentProcessor();
        sliceStart = now;
        lastSeen = now;
        openSlice(now, SliceState.RUNNING);
        SpanStore.set(spans.lastSeen, task, now);
    }

    /** The worker ends the task in its hands; gives the end in nanoseconds since the run's start. */
    public long end(TaskOutcome outcome) {
        observe(Math.max(0, totalUnits - lastUnits));
        closeSlice(lastSeen, processor, SliceState.RUNNING);
        spans.setOutcome(task, outcome);
        SpanStore.set(spans.open, task, TraceView.UNKNOWN_NANOS);
        SpanStore.set(spans.ended, task, lastSeen);
        task = TraceView.NONE;
        return lastSeen;
    }

    /** The worker ends the task in its hands because it threw. */
    public void fail(Throwable problem) {
        String message = problem.getMessage();
        run.failures.put(task, message == null ? problem.getClass().getSimpleName() : message);
        end(TaskOutcome.FAILED);
    }

    private void closeSlice(long endNanos, int on, SliceState state) {
        closeSliceFrom(sliceStart, endNanos, on, state);
    }

    private void closeSliceFrom(long startNanos, long endNanos, int on, SliceState state) {
        if (endNanos > startNanos) {
            writer.write(task, startNanos, endNanos, on, state);
        }
    }

    private void openSlice(long startNanos, SliceState state) {
        openSlice(startNanos, processor, state);
    }

    private void openSlice(long startNanos, int on, SliceState state) {
        SpanStore.set(spans.open, task, SpanStore.packOpen(startNanos, on, state));
    }

    private long now() {
        return probes.clock().nanoTime() - originNanos;
    }

    /** The worker has ended. */
    @Override
    public void close() {
        writer.close();
        wait.close();
    }
}
