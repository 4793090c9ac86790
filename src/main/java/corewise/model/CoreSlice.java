package corewise.model;

/**
 * A part of a span in one state. Immutable.
 *
 * @param task submission index of the task
 * @param startNanos nanoseconds since the run's start
 * @param endNanos nanoseconds since the run's start, not before the start
 * @param processor logical processor as the operating system numbers it, −1 where it is not reported or the task is
 *     blocked
 * @param state running, or what it was blocked on
 */
public record CoreSlice(int task, long startNanos, long endNanos, int processor, SliceState state) {

    /** The processor of a slice whose core is not reported here. */
    public static final int UNKNOWN_PROCESSOR = -1;
}
