package corewise.model;

/** The closed slices of a trace, by index from 0, with those of each task chained backwards in time. */
public interface Slices {
    int count();

    /** Submission index of a slice's task. */
    int task(int slice);

    long startNanos(int slice);

    long endNanos(int slice);

    /** Logical processor of a slice, −1 where not reported or blocked. */
    int processor(int slice);

    SliceState state(int slice);

    /** The last slice of a task in time, {@link TraceView#NONE} if it has none. */
    int last(int task);

    /** The slice before this one of the same task, {@link TraceView#NONE} for the first. */
    int previous(int slice);
}
