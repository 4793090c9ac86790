package corewise.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What else is to be known about a run to judge its trace. Immutable.
 *
 * @param originNanos the monotonic clock at the run's start; on Linux CLOCK_MONOTONIC, common to all processes
 * @param startedAtEpochMillis wall-clock time of the run's start
 * @param waitSource where time spent ready was read from
 * @param niceness how many levels the workers stood back, 0 for none; {@link #UNKNOWN_NICENESS} where not settable
 * @param measured true for a run on this machine, false for a simulated one
 * @param programVersion the version of the program that made it
 * @param sharedTotal what the one variable held at the end that all tasks added to; {@link #NO_TOTAL} for other work
 * @param id which run it was; empty for one that was recorded without, see {@link Trace#id}
 * @param quota the processor time that the system allowed
 * @param othersShare share of the core time that other programs took from just before the run to its end, by processor
 *     time; 0 to 1, NaN where not known
 * @param ownNanos processor time of this program and its worker processes from the run's start to its end, nanoseconds;
 *     {@link #UNKNOWN_OWN} where not known
 * @param interpreter what ran the work where that was not this program; empty for runs in Java
 * @param sampledEveryNanos how far apart two looks from outside at a task were, in the middle, where its work does not tell
 *     what it does (see {@link RunSpec#sampled}); 0 where nothing was looked at so
 * @param lostNotes how many of the notes of Python's workers found no room and were left out, 0 or more; 0 for other runs
 * @param printed what a learner's function printed
 */
public record TraceInfo(
        long originNanos,
        long startedAtEpochMillis,
        WaitSource waitSource,
        int niceness,
        boolean measured,
        String programVersion,
        long sharedTotal,
        Optional<RunId> id,
        Quota quota,
        double othersShare,
        long ownNanos,
        Optional<InterpreterInfo> interpreter,
        long sampledEveryNanos,
        long lostNotes,
        Printed printed) {

    /** The shared total of work that has none. */
    public static final long NO_TOTAL = Long.MIN_VALUE;

    /** The processor time of this program where the system does not tell it. */
    public static final long UNKNOWN_OWN = -1;

    /** The niceness where the system does not let a thread set its own. */
    public static final int UNKNOWN_NICENESS = Integer.MIN_VALUE;

    public TraceInfo {
        Objects.requireNonNull(waitSource);
        Objects.requireNonNull(programVersion);
        Objects.requireNonNull(id);
        Objects.requireNonNull(quota);
        Objects.requireNonNull(interpreter);
        Objects.requireNonNull(printed);
        if (ownNanos < UNKNOWN_OWN) {
            throw new IllegalArgumentException("processor time cannot be " + ownNanos + " ns");
        }
        if (sampledEveryNanos < 0) {
            throw new IllegalArgumentException("looks cannot be " + sampledEveryNanos + " ns apart");
        }
        if (lostNotes < 0) {
            throw new IllegalArgumentException("there cannot be " + lostNotes + " lost notes");
        }
    }

    /** Of a run that was not recorded: for tests, previews and simulations. */
    public static TraceInfo madeUp(WaitSource waits) {
        return new TraceInfo(
                0,
                0,
                waits,
                UNKNOWN_NICENESS,
                false,
                "made-up",
                NO_TOTAL,
                Optional.empty(),
                Quota.NONE,
                Double.NaN,
                UNKNOWN_OWN,
                Optional.empty(),
                0,
                0,
                Printed.NOTHING);
    }
}
