package corewise.model;

import java.util.List;
import java.util.Optional;

/**
 * A trace so far: what views, figures and files read, be the run live, ended, opened from a file or simulated. Times
 * are nanoseconds since the run's start; {@link #UNKNOWN_NANOS} stands for what has not happened or is not known.
 * Tasks are indexed by submission index. A live implementation belongs to one reading thread, an ended one to all.
 */
public interface TraceView {

    /** A time that has not come or is not known. */
    long UNKNOWN_NANOS = -1;

    /** The index where there is no slice or no worker. */
    int NONE = -1;

    /** What was to be run. */
    RunSpec spec();

    /** The machine it ran on. */
    MachineInfo machine();

    /** Number of tasks, 1 or more. */
    default int taskCount() {
        return spec().list().items();
    }

    /**
     * A bound: tasks at or behind it have no worker yet, none is being made for them, and they have not ended. So a
     * long list that has hardly begun is read at the cost of what has begun.
     */
    default int begunTasks() {
        return taskCount();
    }

    /** When it was handed over: to the loop, to a thread being made, or to the pool's queue. */
    long submittedNanos(int task);

    /** When the thread made for it existed; unknown for ways that make none per task. */
    long launchedNanos(int task);

    /** When its worker began. */
    long startedNanos(int task);

    /** When its worker ended it, or when it was known that it will not run. */
    long endedNanos(int task);

    /** When main took its result into the joined list. */
    long joinedNanos(int task);

    /** Index of its worker, {@link #NONE} before it has one. */
    int worker(int task);

    /**
     * Index of the worker that put it aside, for itself or for one that stole it; {@link #NONE} when main handed it
     * over.
     */
    default int forkedBy(int task) {
        return NONE;
    }

    /** How it ended; {@link TaskOutcome#PENDING} before. */
    TaskOutcome outcome(int task);

    /** The message of a failed or lost task: data of the trace, in English or whatever language its work speaks. */
    Optional<String> failure(int task);

    /** Share of the task's work done at its last checkpoint, 0 to 1; 1 when it is done. */
    double progress(int task);

    /** When its worker last reported; the end of the task once it has ended; unknown before it started. */
    long lastSeenNanos(int task);

    /** Start of the slice that is not closed yet; unknown when there is none (always so in an ended trace). */
    long openSliceStartNanos(int task);

    /** Processor of the open slice, −1 where not reported or blocked. */
    int openSliceProcessor(int task);

    /** State of the open slice; running when there is none. */
    SliceState openSliceState(int task);

    /** The closed slices. In an ended trace they are sorted by start, in a live one by arrival. */
    Slices slices();

    /** See {@link Slices#count}. */
    default int sliceCount() {
        return slices().count();
    }

    /** See {@link Slices#task}. */
    default int sliceTask(int slice) {
        return slices().task(slice);
    }

    /** See {@link Slices#startNanos}. */
    default long sliceStartNanos(int slice) {
        return slices().startNanos(slice);
    }

    /** See {@link Slices#endNanos}. */
    default long sliceEndNanos(int slice) {
        return slices().endNanos(slice);
    }

    /** See {@link Slices#processor}. */
    default int sliceProcessor(int slice) {
        return slices().processor(slice);
    }

    /** See {@link Slices#state}. */
    default SliceState sliceState(int slice) {
        return slices().state(slice);
    }

    /** See {@link Slices#last}. */
    default int lastSlice(int task) {
        return slices().last(task);
    }

    /** See {@link Slices#previous}. */
    default int previousSlice(int slice) {
        return slices().previous(slice);
    }

    /** The last closed slice of a task that starts at or before a moment, {@link #NONE} if none does. */
    default int sliceAt(int task, long nanos) {
        int slice = lastSlice(task);
        while (slice != NONE && sliceStartNanos(slice) > nanos) {
            slice = previousSlice(slice);
        }
        return slice;
    }

    /** The closed slice after this one of the same task, {@link #NONE} for the last. */
    default int sliceAfter(int slice) {
        int after = NONE;
        for (int each = lastSlice(sliceTask(slice)); each != slice; each = previousSlice(each)) {
            after = each;
        }
        return after;
    }

    /** Whether something has happened by a moment; what is not known to have happened has not. */
    static boolean reached(long event, long nanos) {
        return event != UNKNOWN_NANOS && event <= nanos;
    }

    /** Whether the process of a worker is stopped from outside now; false where that is not known, and of a run that has ended. */
    default boolean stopped(int worker) {
        return false;
    }

    /** Number of workers seen so far. */
    int workerCount();

    WorkerInfo workerInfo(int worker);

    /** The life of a worker that is a process, {@link WorkerLife#NONE} for others. */
    default WorkerLife workerLife(int worker) {
        return WorkerLife.NONE;
    }

    /** Utilisation of the machine, oldest first; unmodifiable. */
    List<UtilisationSample> utilisation();

    /** Steps in the life of the run and its pool, oldest first; unmodifiable. */
    List<LifeEvent> events();

    /**
     * Which processors could be used from when on, oldest first and from the run's start on; empty where they stayed
     * those of {@link #machine}, which has all that could be used at any time.
     */
    default List<UsableCores> usableCores() {
        return List.of();
    }

    /** Whether a processor could be used at a time, nanoseconds since the run's start. */
    default boolean usable(int processor, long nanos) {
        UsableCores then = null;
        for (UsableCores cores : usableCores()) {
            then = cores.fromNanos() <= nanos ? cores : then;
        }
        return then == null ? machine().usable(processor) : then.processors().contains(processor);
    }

    /** When the last step of this kind happened, {@link #UNKNOWN_NANOS} if it did not. */
    default long eventNanos(LifeEvent.Kind kind) {
        long nanos = UNKNOWN_NANOS;
        for (LifeEvent event : events()) {
            if (event.kind() == kind) {
                nanos = event.nanos();
            }
        }
        return nanos;
    }

    /** One task as a value. */
    default TaskSpan span(int task) {
        return new TaskSpan(
                task,
                submittedNanos(task),
                launchedNanos(task),
                startedNanos(task),
                endedNanos(task),
                joinedNanos(task),
                worker(task),
                outcome(task));
    }

    /** One slice as a value. */
    default CoreSlice slice(int slice) {
        return new CoreSlice(
                sliceTask(slice),
                sliceStartNanos(slice),
                sliceEndNanos(slice),
                sliceProcessor(slice),
                sliceState(slice));
    }

    /** Whether it was never run: a simulation told what it would have been. Whoever shows or exports it says so. */
    default boolean simulated() {
        return false;
    }

    /** What ran the work where that was not this program; empty for runs in Java, and before it is known. */
    default Optional<InterpreterInfo> interpreter() {
        return Optional.empty();
    }
}
