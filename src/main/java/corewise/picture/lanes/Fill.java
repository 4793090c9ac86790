package corewise.picture.lanes;

import corewise.model.SliceState;

/** What a bar stands for, told apart by pattern as well as by colour. Immutable. */
public enum Fill {
    /** Solid. */
    RUNNING(1),
    /** Pale with diagonal stripes. */
    READY(0.2),
    /** Paler, with its edges drawn. */
    BLOCKED(0.1),
    /** Paler, with dots. */
    STARTING(0.1),
    /** Pale, with stripes that lean the other way and an edge below. */
    SENDING_BACK(0.2),
    /** Paler, without anything on it: nobody knows. */
    NOT_KNOWN(0.1);

    private static final Fill[] ALL = values();

    private final double share;

    Fill(double share) {
        this.share = share;
    }

    /** How much of its ground the task's colour covers, beside what is drawn on it; from 0 to 1. */
    public double share() {
        return share;
    }

    /** The fill with this ordinal. */
    public static Fill at(int ordinal) {
        return ALL[ordinal];
    }

    /** How slices in a state are drawn. */
    public static Fill of(SliceState state) {
        return switch (state) {
            case RUNNING -> RUNNING;
            case ASLEEP, ON_LOCK, HELD_UP -> BLOCKED;
            case SENDING_BACK -> SENDING_BACK;
            case NOT_KNOWN -> NOT_KNOWN;
        };
    }

    /** Whether such bars are slices of a trace, and not what lies between them. */
    public boolean isSlice() {
        return this != READY && this != STARTING;
    }

    /** Whether a task is on a core meanwhile. */
    public boolean onCore() {
        return this == RUNNING || this == SENDING_BACK;
    }
}
