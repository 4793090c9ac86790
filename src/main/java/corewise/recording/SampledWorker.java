package corewise.recording;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TraceView;
import java.util.Optional;

/**
 * Records the tasks of one worker whose work does not tell what it does: looked at from outside while a task is in its hands.
 * Begin and end belong to the worker's thread, looks to the one that looks at all workers.
 */
final class SampledWorker implements AutoCloseable {
    /** A task shorter than this is not worth a look at its end. */
    private static final long SHORT_NANOS = 1_000_000;

    private final TraceRecorder run;
    private final Thread thread;
    private final boolean roams;
    private final SliceSlab.Writer writer;
    private final OutsideLook look = new OutsideLook();
    private final OutsideTrack track = new OutsideTrack(this::slice, SliceState.HELD_UP);

    @GuardedBy("this")
    private int task = TraceView.NONE;

    @GuardedBy("this")
    private long began;

    @GuardedBy("this")
    private boolean lost;

    @GuardedBy("this")
    private Optional<ThreadWatch.Watched> watched = Optional.empty();

    /** Of the calling thread. */
    SampledWorker(TraceRecorder run, SliceSlab.Writer writer, boolean roams) {
        this.run = run;
        this.writer = writer;
        this.roams = roams;
        thread = Thread.currentThread();
    }

    private synchronized void slice(long start, long end, int processor, SliceState state) {
        if (end > start) {
            writer.write(task, start, end, processor, state);
        }
    }

    synchronized void begin(int beginning, long nanos, int processor) {
        if (watched.isEmpty() || roams) {
            watched = run.outside().watch(roams);
        }
        lost = false;
        if (watched.isEmpty()) {
            return;
        }
        task = beginning;
        began = nanos;
        track.begin(nanos, processor);
    }

    /**
     * The task in its hands has ended.
     *
     * @param nanos when its thread said so; it may have been looked at since, while its thread waited to say it here
     * @return when it ended, not before it was looked at last; {@link TraceView#UNKNOWN_NANOS} where it was not looked at,
     *     because the system tells nothing of its thread
     */
    synchronized long end(long nanos) {
        if (task == TraceView.NONE) {
            return TraceView.UNKNOWN_NANOS;
        }
        boolean looked = !lost && nanos - began >= SHORT_NANOS && looked();
        long end = Math.max(nanos, track.toldNanos());
        track.end(looked ? look : null, end);
        task = TraceView.NONE;
        return end;
    }

    /** Looks at the task in its hands, if it has one; whether the system was asked. */
    synchronized boolean look() {
        if (task == TraceView.NONE || lost) {
            return false;
        }
        if (roams && thread.getState() != Thread.State.RUNNABLE) {
            // by which thread it will be carried on is not told
            lost = true;
            track.loseSight(SliceState.NOT_KNOWN);
            show(run.now());
            return false;
        }
        boolean looked = looked();
        long now = run.now();
        if (looked) {
            track.look(look, now);
        }
        show(now);
        return true;
    }

    @GuardedBy("this")
    private boolean looked() {
        if (!watched.orElseThrow().look(look)) {
            return false;
        }
        if (!look.runnable) {
            look.off = switch (thread.getState()) {
                case BLOCKED -> SliceState.ON_LOCK;
                case WAITING, TIMED_WAITING -> SliceState.ASLEEP;
                default -> SliceState.HELD_UP;
            };
        }
        return true;
    }

    @GuardedBy("this")
    private void show(long now) {
        boolean here = track.openState() == SliceState.RUNNING;
        int processor = here ? track.openProcessor() : CoreSlice.UNKNOWN_PROCESSOR;
        SpanStore.set(run.spans.open, task, SpanStore.packOpen(track.openNanos(), processor, track.openState()));
        SpanStore.set(run.spans.lastSeen, task, here ? track.seenNanos() : now);
    }

    @Override
    public synchronized void close() {
        task = TraceView.NONE;
        if (!roams) {
            watched.ifPresent(ThreadWatch.Watched::close);
        }
        watched = Optional.empty();
    }
}
