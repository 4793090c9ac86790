package corewise.recording;

import corewise.model.CoreSlice;
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
    /** Units of work in a gap that are not known. */
    private static final long UNTOLD = -1;
    /** Shorter waits than this are within the error of reading them. */
    private static final long SHORTEST_WAIT_NANOS = 1_000;

    private final TraceRecorder run;
    private final SpanStore spans;
    private final Probes probes;
    private final int index;
    private WaitMeter waits;
    private final SliceSlab.Writer writer;
    private final long originNanos;
    private final UnitPace pace;
    /** Whether it may find itself on another platform thread after it was blocked. */
    private final boolean roams;

    private int task = TraceView.NONE;
    private long sliceStart;
    private int processor;
    private long lastSeen;
    private long lastUnits;
    private long totalUnits;

    WorkerRecorder(TraceRecorder run, int index, ThreadWait wait, boolean roams) {
        this.roams = roams;
        this.run = run;
        this.spans = run.spans;
        this.probes = run.probes;
        this.index = index;
        this.writer = run.slab.writer();
        this.originNanos = run.originNanos();
        this.pace = run.pace();
        this.waits = new WaitMeter(wait, probes.clock(), originNanos);
    }

    /** The number by which the trace knows this worker. */
    public int index() {
        return index;
    }

    /** The worker begins a task. */
    public void begin(int beginning) {
        if (roams) {
            mounted();
        }
        long now;
        if (run.longTasks()) {
            // what was waited before this task is not its own
            waits.growth();
            now = waits.readAtNanos();
        } else {
            now = now();
        }
        task = beginning;
        lastUnits = 0;
        totalUnits = 0;
        processor = probes.core().currentProcessor();
        sliceStart = now;
        lastSeen = now;
        spans.setWorker(beginning, index);
        SpanStore.set(spans.lastSeen, beginning, now);
        openSlice(now, SliceState.RUNNING);
        SpanStore.set(spans.started, beginning, now);
    }

    /** The worker may have come to another platform thread: waits are that one's from now on. */
    private void mounted() {
        run.carrierStandsBack();
        if (run.longTasks()) {
            waits.close();
            waits = new WaitMeter(probes.waits().open(), probes.clock(), originNanos);
        }
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

    /** Looks at clock and processor, and closer where the work does not explain the time. */
    private void observe(long units) {
        int here = probes.core().currentProcessor();
        long now = now();
        long gap = now - lastSeen;
        if (here != processor || pace.suspicious(gap, units)) {
            lookCloser();
        } else {
            pace.learn(gap, units);
            seen(now);
        }
    }

    /** Splits the slice where the task moved or had no core since it was seen last. */
    private void lookCloser() {
        long ready = waits.growth();
        long now = waits.readAtNanos();
        int here = probes.core().currentProcessor();
        long gap = now - lastSeen;
        ready = Math.min(ready, gap);
        if (ready >= SHORTEST_WAIT_NANOS || here != processor) {
            long ran = gap - ready;
            closeSlice(lastSeen + ran / 2, processor, SliceState.RUNNING);
            processor = here;
            sliceStart = now - (ran - ran / 2);
            openSlice(sliceStart, SliceState.RUNNING);
        }
        seen(now);
    }

    private void seen(long now) {
        lastSeen = now;
        SpanStore.set(spans.lastSeen, task, now);
    }

    @Override
    public void blocked(BlockReason reason, Blocking action) throws InterruptedException {
        lookCloser();
        long start = lastSeen;
        closeSlice(start, processor, SliceState.RUNNING);
        openSlice(start, CoreSlice.UNKNOWN_PROCESSOR, reason.state());
        try {
            action.run();
        } finally {
            wakeUp(reason, start);
        }
    }

    private void wakeUp(BlockReason reason, long start) {
        if (roams) {
            mounted();
        }
        // a processor-time source cannot tell ready from blocked here: it is told that all of it was blocked
        waits.blocked(now() - start);
        long ready = waits.growth();
        long now = waits.readAtNanos();
        ready = Math.min(ready, now - start);
        closeSliceFrom(start, now - ready, CoreSlice.UNKNOWN_PROCESSOR, reason.state());
        processor = probes.core().currentProcessor();
        sliceStart = now;
        openSlice(now, SliceState.RUNNING);
        seen(now);
    }

    /** The worker ends the task in its hands; gives the end in nanoseconds since the run's start. */
    public long end(TaskOutcome outcome) {
        observe(totalUnits == 0 ? UNTOLD : Math.max(0, totalUnits - lastUnits));
        closeSlice(lastSeen, processor, SliceState.RUNNING);
        spans.setOutcome(task, outcome);
        SpanStore.set(spans.open, task, TraceView.UNKNOWN_NANOS);
        SpanStore.set(spans.ended, task, lastSeen);
        task = TraceView.NONE;
        return lastSeen;
    }

    /** The worker ends the task in its hands because it threw. */
    public void fail(Throwable problem) {
        run.failures.put(task, FailureMessage.of(problem));
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
        waits.close();
    }
}
