package corewise.metrics;

import corewise.model.TraceView;

/**
 * A moment of a run that matters, and whose it is. Immutable.
 *
 * @param nanos since the run's start, {@link TraceView#UNKNOWN_NANOS} where it did not happen
 * @param task the task that did it, {@link TraceView#NONE} where it did not happen
 * @param overtaken the task that stands before it in the list and was overtaken, {@link TraceView#NONE} for none
 */
public record KeyMoment(long nanos, int task, int overtaken) {
    /** What did not happen. */
    public static final KeyMoment NEVER = new KeyMoment(TraceView.UNKNOWN_NANOS, TraceView.NONE, TraceView.NONE);

    KeyMoment(long nanos, int task) {
        this(nanos, task, TraceView.NONE);
    }

    /** Whether it happened. */
    public boolean happened() {
        return nanos != TraceView.UNKNOWN_NANOS;
    }

    /** The earlier one of two. */
    KeyMoment orEarlier(KeyMoment other) {
        return !happened() || (other.happened() && other.nanos < nanos) ? other : this;
    }
}
