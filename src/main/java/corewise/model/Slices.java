package corewise.model;

/** The closed slices of a trace, by index from 0, with those of each task chained backwards in time. */
public interface Slices {
    /** Number of slices. */
    int count();

    /** Submission index of a slice's task. */
    int task(int slice);

    /** Begin of a slice, nanoseconds since the run's start. */
    long startNanos(int slice);

    /** End of a slice, nanoseconds since the run's start; not before its begin. */
    long endNanos(int slice);

    /** Logical processor of a slice, −1 where not reported or blocked. */
    int processor(int slice);

    /** What a slice's task did. */
    SliceState state(int slice);

    /** The last slice of a task in time, {@link TraceView#NONE} if it has none. */
    int last(int task);

    /** The slice before this one of the same task, {@link TraceView#NONE} for the first. */
    int previous(int slice);
}
