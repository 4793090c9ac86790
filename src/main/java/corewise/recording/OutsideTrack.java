package corewise.recording;

import corewise.model.CoreSlice;
import corewise.model.SliceState;

/**
 * What a task did, made of looks at its thread from outside at intervals. The system counts what the thread ran, what it
 * stood ready, and how often it was given a core, so that nothing of that is missed; only where in an interval it happened
 * is not told, and every border of a slice may be wrong by one interval. Times are nanoseconds since the run's start. Belongs
 * to one thread at a time.
 */
public final class OutsideTrack {
    /** A figure that was not told. */
    public static final long NOT_TOLD = -1;

    private final Slices slices;
    private final SliceState unseen;

    private boolean known;
    private long readyBefore;
    private long turnsBefore;
    private long ranBefore;
    /** What was run up to {@link #ranBefore} was run by then. */
    private long ranAt;

    /** The first look since the task began. */
    private long firstLook;

    private long ranAtFirst;
    /** Time since then that was given out as being away from the cores. */
    private long away;

    private long lastLook;
    private long sliceStart;
    private int processor = CoreSlice.UNKNOWN_PROCESSOR;
    private boolean off;
    private SliceState offState = SliceState.ASLEEP;
    private long seen;

    /** Takes the slices of a task, in the order of their time. */
    @FunctionalInterface
    public interface Slices {
        void slice(long startNanos, long endNanos, int processor, SliceState state);
    }

    /** @param unseen what a task was that needed no core for a moment between two looks at which it had one */
    public OutsideTrack(Slices slices, SliceState unseen) {
        this.slices = slices;
        this.unseen = unseen;
    }

    /** A task began, on a core. */
    public void begin(long nanos, int on) {
        known = false;
        off = false;
        sliceStart = nanos;
        lastLook = nanos;
        seen = nanos;
        processor = on;
    }

    /** Its thread was looked at, not before anything that was told before. */
    public void look(OutsideLook look, long nanos) {
        if (!known) {
            remember(look, nanos);
            firstLook = nanos;
            ranAtFirst = look.ranNanos;
            away = 0;
            processor = look.processor;
            if (!look.runnable) {
                leave(nanos, look.off);
            }
        } else if (look.turns == turnsBefore) {
            sameTurn(look, nanos);
        } else if (off) {
            backAfterRest(look, nanos);
        } else {
            awayBetween(look, nanos);
        }
        lastLook = nanos;
    }

    private void remember(OutsideLook look, long nanos) {
        known = true;
        readyBefore = look.readyNanos;
        turnsBefore = look.turns;
        ranBefore = look.ranNanos;
        ranAt = nanos;
        seen = nanos;
    }

    /** It was given no core since: it is still on the one that it had, has left it, or stands ready for another. */
    private void sameTurn(OutsideLook look, long nanos) {
        if (off) {
            return;
        }
        long ran = look.ranNanos - ranBefore;
        if (!look.runnable) {
            leave(Math.clamp(ranAt + ran, Math.max(sliceStart, lastLook), nanos), look.off);
            seen = nanos;
        } else if (ranAt + ran > seen) {
            seen = Math.min(nanos, ranAt + ran);
        }
    }

    /** It left its core, needing none. */
    private void leave(long nanos, SliceState why) {
        slices.slice(sliceStart, nanos, processor, SliceState.RUNNING);
        sliceStart = nanos;
        off = true;
        offState = why;
    }

    /** It needed no core at the look before, and was given one since. */
    private void backAfterRest(OutsideLook look, long nanos) {
        long ready = Math.clamp(look.readyNanos - readyBefore, 0, nanos - sliceStart);
        // what it ran since is exact where it has left its core again
        long ran = look.runnable ? 0 : Math.clamp(look.ranNanos - ranBefore, 0, nanos - sliceStart - ready);
        long back = Math.clamp((lastLook + nanos - ran) / 2, sliceStart + ready, nanos - ran);
        slices.slice(sliceStart, back - ready, CoreSlice.UNKNOWN_PROCESSOR, offState);
        away += back - sliceStart;
        arrive(look, back);
        if (!look.runnable) {
            leave(back + ran, look.off);
        }
        remember(look, nanos);
    }

    /** It was on a core at the look before, or ready, and was given another since. */
    private void awayBetween(OutsideLook look, long nanos) {
        long ready = Math.clamp(look.readyNanos - readyBefore, 0, nanos - sliceStart);
        long back = Math.clamp((lastLook + nanos) / 2, sliceStart + ready, nanos);
        long rested = Math.clamp(owed(look, nanos) - ready, 0, back - ready - sliceStart);
        slices.slice(sliceStart, back - ready - rested, processor, SliceState.RUNNING);
        slices.slice(back - ready - rested, back - ready, CoreSlice.UNKNOWN_PROCESSOR, unseen);
        away += ready + rested;
        arrive(look, back);
        if (!look.runnable) {
            leave(nanos, look.off);
        }
        remember(look, nanos);
    }

    /** The time that it cannot have run, less what was given out: what it ran since the look before may not be counted yet. */
    private long owed(OutsideLook look, long nanos) {
        long uncounted = nanos - lastLook;
        return nanos - firstLook - (look.ranNanos - ranAtFirst) - away - uncounted;
    }

    private void arrive(OutsideLook look, long back) {
        off = false;
        sliceStart = back;
        processor = look.processor;
    }

    /** What it does now, or where it is, is not told any more. */
    public void loseSight(SliceState state) {
        if (!off) {
            leave(lastLook, state);
        }
    }

    /**
     * The task ended, on a core.
     *
     * @param look at its end; null where it was not looked at then
     */
    public void end(OutsideLook look, long nanos) {
        if (look != null && known) {
            look(look, nanos);
        }
        boolean stillOff = off;
        slices.slice(
                sliceStart,
                nanos,
                stillOff ? CoreSlice.UNKNOWN_PROCESSOR : processor,
                stillOff ? offState : SliceState.RUNNING);
        sliceStart = nanos;
    }

    /**
     * The same, where its worker told what it had run and stood ready by then, and not how often it was given a core.
     *
     * @param ran nanoseconds; {@link #NOT_TOLD} where the worker told nothing
     */
    public void end(long ran, long ready, int on, long nanos) {
        if (ran == NOT_TOLD || !known) {
            end(null, nanos);
            return;
        }
        OutsideLook told = new OutsideLook();
        told.runnable = true;
        told.processor = on;
        told.ranNanos = ran;
        told.readyNanos = ready;
        told.turns = off || ready > readyBefore ? turnsBefore + 1 : turnsBefore;
        end(told, nanos);
    }

    /** Up to when anything was told: what is told next is not before this. */
    public long toldNanos() {
        return Math.max(lastLook, sliceStart);
    }

    /** When the part of the task began that has not ended. */
    public long openNanos() {
        return sliceStart;
    }

    /** What that part is. */
    public SliceState openState() {
        return off ? offState : SliceState.RUNNING;
    }

    /** Where it runs in that part; {@link CoreSlice#UNKNOWN_PROCESSOR} where it does not. */
    public int openProcessor() {
        return off ? CoreSlice.UNKNOWN_PROCESSOR : processor;
    }

    /** Up to when that is known. */
    public long seenNanos() {
        return seen;
    }
}
