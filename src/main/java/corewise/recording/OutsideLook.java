package corewise.recording;

import corewise.model.SliceState;

/**
 * What the system told of a thread that was looked at from outside, at one moment. Filled anew at each look, so that looking
 * allocates nothing; belongs to who looks.
 */
public final class OutsideLook {
    /** Nanoseconds on a core so far. What it ran since its turn began may be missing, up to the scheduler's last tick. */
    public long ranNanos;

    /** Nanoseconds ready without a core so far, of waits that have ended. */
    public long readyNanos;

    /** How many times it was given a core so far. */
    public long turns;

    /** The logical processor that it runs on, or ran on last. */
    public int processor;

    /** Whether it is on a core or ready for one; else it needs none. */
    public boolean runnable;

    /** What it is when it needs no core. */
    public SliceState off = SliceState.ASLEEP;
}
