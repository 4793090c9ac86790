package corewise.model;

import corewise.fact.Term;
import java.util.List;

/** A way of running the list. Immutable; the {@link #id()} is what files and the command line use. */
public enum Way implements Identified, Term {
    SERIAL(Workers.MAIN),
    THREAD_PER_TASK(Workers.PER_TASK),
    POOL(Workers.FIXED),
    /** Threads of which only the holder of one lock computes: a model of Python's global interpreter lock. */
    GLOBAL_LOCK(Workers.FIXED),
    PROCESS_PER_TASK(Workers.PER_TASK),
    PROCESS_POOL(Workers.FIXED),
    VIRTUAL_THREADS(Workers.PER_TASK),
    WORK_STEALING(Workers.FIXED),
    /** A pool whose workers take several items at a time, as {@code map} does with a chunk size. */
    CHUNKS(Workers.FIXED);

    /** What a lecture begins with. */
    public static final List<Way> FIRST_THREE = List.of(SERIAL, THREAD_PER_TASK, POOL);

    private final Workers workers;

    Way(Workers workers) {
        this.workers = workers;
    }

    @Override
    public String textKey() {
        return "way." + id();
    }

    /** Whether a worker is made for every task, so that a task is <em>starting</em> before it is ready. */
    public boolean startsWorkerPerTask() {
        return workers == Workers.PER_TASK;
    }

    /** Whether tasks are handed to a fixed number of workers that the learner chooses. */
    public boolean hasFixedWorkers() {
        return workers == Workers.FIXED;
    }

    /** Whether the workers are processes, each with its own memory. */
    public boolean usesProcesses() {
        return this == PROCESS_PER_TASK || this == PROCESS_POOL;
    }

    /** Who works. */
    private enum Workers {
        MAIN,
        PER_TASK,
        FIXED
    }
}
