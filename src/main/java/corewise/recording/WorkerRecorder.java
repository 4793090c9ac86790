package corewise.recording;

import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.WorkerKind;
import java.io.OutputStream;

/**
 * Records what one worker does, one task after another, and is the {@link Progress} of the task in its hands. Belongs
 * to the worker's thread. Allocates nothing per task, checkpoint or slice.
 *
 * <p>A gap between two checkpoints that its work explains was running. In a longer one the thread's times tell how long
 * it was away from the cores, how much of that it was ready, and when it came back. Where only the length is told, the
 * time away is placed in the middle: the error is at most half of the work between two checkpoints. Where nothing is
 * told, what the work does not explain is not known, and stands in the middle too.
 */
public final class WorkerRecorder implements Progress, AutoCloseable {
    /** Units of work in a gap that are not known. */
    private static final long UNTOLD = -1;
    /** Shorter absences than this are within the error of reading them. */
    private static final long SHORTEST_NANOS = 1_000;
    /** What announces that it blocks has let its core go after this. */
    private static final long LONGEST_TO_BLOCK_NANOS = 100_000;
    /** A gap this long is worth what opening a thread's times costs. */
    private static final long LONG_GAP_NANOS = 1_000_000;
    /** Where in a gap with several turns on a core so much running stood is not guessed. */
    private static final long LONGEST_GUESS_NANOS = 100_000;
    /** How far apart the checkpoints of slow code are to be. */
    private static final long DUE_NANOS = 100_000;
    /** So many times as often as those of compiled code they come at most: they are interpreted, too. */
    private static final int FINEST = 16;
    /** Shorter than this, what is neither running nor ready may be what the machine below took from a core. */
    private static final long SHORTEST_HELD_UP_NANOS = 100_000;

    private final TraceRecorder run;
    private final SpanStore spans;
    private final Probes probes;
    private final int index;
    private final AwayMeter times;
    private final SliceSlab.Writer writer;
    private final long originNanos;
    private final UnitPace pace;
    /** Where the work does not tell what it does; else null. */
    private final SampledWorker sampled;
    /** Whether it may find itself on another platform thread after it was blocked. */
    private final boolean roams;
    /** Whether its code may not be compiled yet: then no pace that was seen elsewhere is its own. */
    private final boolean young;
    /** Whether nothing is known of its thread before its task. */
    private final boolean oneTask;

    private int task = TraceView.NONE;
    private long sliceStart;
    private int processor;
    /** Whether all of its thread's times are read at its begin and at each look, so that what is missing is its own. */
    private boolean timed;

    /** Whether the thread was made for a task so short that its times are not opened until a gap is worth it. */
    private boolean closed;

    /** The least that the thread ran for the work done since its times were read, while nothing was suspicious. */
    private long explainedNanos;

    /** What a unit took when it was seen last without an absence, 0 before that. */
    private double latestNanosPerUnit;

    private long lastSeen;
    private long lastUnits;
    private long totalUnits;

    /** @param times of the calling thread; null where they are to be opened only for a long gap */
    WorkerRecorder(TraceRecorder run, int index, ThreadTimes times, WorkerKind kind) {
        roams = kind == WorkerKind.VIRTUAL_THREAD;
        oneTask = kind.forOneTask();
        young = kind == WorkerKind.POOL_PROCESS;
        closed = times == null;
        this.run = run;
        this.spans = run.spans;
        this.probes = run.probes;
        this.index = index;
        this.writer = run.slab.writer();
        this.originNanos = run.originNanos();
        this.pace = run.pace();
        sampled = run.sampled() ? run.outside().open(writer, roams) : null;
        this.times = new AwayMeter(closed ? ThreadTimes.NOTHING : times, probes.clock(), originNanos);
    }

    /** The number by which the trace knows this worker. */
    public int index() {
        return index;
    }

    /** The worker begins a task. */
    public void begin(int beginning) {
        if (roams) {
            mounted();
            // while it was opened it may have come to another thread
            run.worksIn(index, probes.threadIds().currentThread());
        }
        timed = oneTask ? run.openingPays() : run.longTasks();
        // what was before this task is not its own
        if (timed || !times.known()) {
            times.look();
            explainedNanos = 0;
        }
        long now = now();
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
        if (sampled != null) {
            // from here on another thread may tell of it, and what stands above must not undo that
            sampled.begin(beginning, now, processor);
        }
    }

    /** The worker may have come to another platform thread: its times are that one's from now on. */
    private void mounted() {
        run.threads().carrierStandsBack();
        times.moveTo(run.openingPays() ? run.threads().carrierTimes() : ThreadTimes.NOTHING);
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

    @Override
    public void checkpoint() {
        observe(UNTOLD);
        if (run.cancel.isCancelled()) {
            throw new RunCancelledException();
        }
    }

    @Override
    public OutputStream printed() {
        return run.printed();
    }

    @Override
    public void onCancel(Runnable action) {
        run.cancel.onCancel(action);
    }

    /** Looks at clock and processor, and closer where the work does not explain the time. */
    private void observe(long units) {
        int here = probes.core().currentProcessor();
        long now = now();
        long gap = now - lastSeen;
        boolean unknownPace = young && latestNanosPerUnit == 0;
        if (here != processor || unknownPace || pace.suspicious(gap, units)) {
            lookCloser(units, timed);
        } else {
            learn(gap, units);
            explainedNanos += pace.leastNanos(units);
            seen(now);
        }
    }

    /**
     * Splits the slice where the task was away from the cores, or moved, since it was seen last.
     *
     * @param whole whether it matters when it came back and whether it was held up: in a short gap it cannot matter much
     */
    private void lookCloser(long units, boolean whole) {
        boolean opened = closed && now() - lastSeen > LONG_GAP_NANOS;
        if (opened) {
            closed = false;
            times.moveToNew(probes.waits().open());
        }
        if (whole || opened) {
            times.look();
        } else {
            times.lookForReady(lastSeen + pace.leastNanos(units));
        }
        long now = times.readAtNanos();
        int here = probes.core().processorNow();
        long gap = now - lastSeen;
        if (notTold()) {
            boolean suspicious = pace.suspicious(gap, units);
            notKnown(suspicious ? gap - pace.leastNanos(units) : 0, here);
            if (!suspicious) {
                learn(gap, units);
            }
            explainedNanos = 0;
            seen(now);
            return;
        }
        // what the thread ran since the look before is more than it ran in this gap, by what it ran before
        long mostRan = Math.max(0, times.ranNanos() - explainedNanos);
        long leastAway = times.ranNanos() == ThreadTimes.UNKNOWN ? 0 : Math.max(0, gap - mostRan);
        explainedNanos = 0;
        // short absences in gaps that seemed explained have added up since the look before
        long most = opened ? leastAway : Math.max(0, gap - pace.leastNanos(units));
        long ready = Math.min(times.readyNanos() == ThreadTimes.UNKNOWN ? times.awayNanos() : times.readyNanos(), most);
        long heldUp = Math.min(timed ? times.awayNanos() : leastAway, most) - ready;
        if (heldUp < SHORTEST_HELD_UP_NANOS || times.awayNanos() == 0) {
            heldUp = 0;
        }
        if (ready + heldUp >= SHORTEST_NANOS || here != processor) {
            away(back(ready + heldUp), heldUp, SliceState.HELD_UP, ready);
            processor = here;
            openSlice(sliceStart, SliceState.RUNNING);
        } else {
            learn(gap, units);
        }
        seen(now);
    }

    /** So much work was done in a gap without an absence. */
    private void learn(long gap, long units) {
        pace.learn(gap, units);
        if (units > 0) {
            latestNanosPerUnit = (double) gap / units;
        }
    }

    @Override
    public long due(long usual) {
        if (!young) {
            return usual;
        }
        double telling = latestNanosPerUnit == 0 ? 1 : DUE_NANOS / latestNanosPerUnit;
        return Math.clamp((long) telling, Math.max(1, usual / FINEST), usual);
    }

    /** Whether the system does not tell what the thread did, which short tasks do not ask. */
    private boolean notTold() {
        return !times.known() && (timed || probes.waits().source() == WaitSource.NONE);
    }

    /** So much of the time since the task was seen last is not known. */
    private void notKnown(long nanos, int here) {
        if (nanos >= SHORTEST_NANOS || here != processor) {
            away(back(nanos), nanos, SliceState.NOT_KNOWN, 0);
            processor = here;
            openSlice(sliceStart, SliceState.RUNNING);
        }
    }

    /** When an absence ended that began after the task was seen last: in the middle where that is not told. */
    private long back(long absence) {
        long now = times.readAtNanos();
        return times.backNanos() == ThreadTimes.UNKNOWN
                ? lastSeen + (now - lastSeen + absence) / 2
                : Math.clamp(times.backNanos(), lastSeen + absence, now);
    }

    /** The task left its core since it was seen last: it was in a state that needs none, then ready. */
    private void away(long back, long blocked, SliceState state, long ready) {
        long left = back - ready - blocked;
        if (times.turns() > 1 && times.backNanos() != ThreadTimes.UNKNOWN && left - lastSeen > LONGEST_GUESS_NANOS) {
            // it ran so long in one of several turns, or in some of them
            closeSlice(lastSeen, processor, SliceState.RUNNING);
            closeSliceFrom(lastSeen, left, CoreSlice.UNKNOWN_PROCESSOR, SliceState.NOT_KNOWN);
        } else {
            closeSlice(left, processor, SliceState.RUNNING);
        }
        closeSliceFrom(left, back - ready, CoreSlice.UNKNOWN_PROCESSOR, state);
        sliceStart = back;
    }

    private void seen(long now) {
        lastSeen = now;
        SpanStore.set(spans.lastSeen, task, now);
    }

    @Override
    public void blocked(BlockReason reason, Blocking action) throws InterruptedException {
        lookCloser(UNTOLD, true);
        closeSlice(lastSeen, processor, SliceState.RUNNING);
        sliceStart = lastSeen;
        openSlice(lastSeen, CoreSlice.UNKNOWN_PROCESSOR, reason.state());
        try {
            action.run();
        } finally {
            wakeUp(reason);
        }
    }

    /** What was announced has ended: how much of it the task really had no core, and needed none, the times tell. */
    private void wakeUp(BlockReason reason) {
        if (roams) {
            mounted();
        }
        times.look();
        explainedNanos = 0;
        long now = times.readAtNanos();
        int here = probes.core().processorNow();
        long gap = now - lastSeen;
        long ready = times.told() ? Math.clamp(times.readyNanos(), 0, gap) : 0;
        long blocked = times.told() ? Math.min(times.awayNanos(), gap) - ready : gap;
        if (ready + blocked > 0) {
            // a turn seems to have begun too late where others were woken on the same core since; who blocks does so
            // soon
            long back = Math.min(back(ready + blocked), lastSeen + LONGEST_TO_BLOCK_NANOS + ready + blocked);
            away(back, blocked, reason.state(), ready);
            processor = here;
        }
        // otherwise it got what it wanted without leaving its core
        openSlice(sliceStart, SliceState.RUNNING);
        seen(now);
    }

    /** The worker ends the task in its hands; gives the end in nanoseconds since the run's start. */
    public long end(TaskOutcome outcome) {
        long looked = sampled == null ? TraceView.UNKNOWN_NANOS : sampled.end(now());
        if (looked != TraceView.UNKNOWN_NANOS) {
            seen(looked);
        } else {
            observe(totalUnits == 0 ? UNTOLD : Math.max(0, totalUnits - lastUnits));
            closeSlice(lastSeen, processor, SliceState.RUNNING);
        }
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
        if (sampled != null) {
            run.outside().closed(sampled);
            sampled.close();
        }
        if (!roams) {
            times.close();
        }
    }
}
