package corewise.model;

/** What a recorded slice of a span is. Time in a span that no slice covers is ready. Immutable. */
public enum SliceState implements Identified {
    /** On a logical processor. */
    RUNNING,
    /** Announced by the work: asleep or waiting for input or output. */
    ASLEEP,
    /** Announced by the work: waiting for a lock. */
    ON_LOCK,
    /** The worker is a process and has ended the work: its result is on the way back. */
    SENDING_BACK,
    /**
     * It neither ran nor was ready, and the work did not say so: the program was stopped from outside, the virtual machine
     * held its threads, the system fetched memory.
     */
    HELD_UP,
    /** It ran or had no core: the system does not tell, or not when, and its work does not explain the time. */
    NOT_KNOWN;

    /** Whether a task in this state needs no core. */
    public boolean blocked() {
        return this != RUNNING && this != NOT_KNOWN;
    }
}
