package corewise.model;

import corewise.fact.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way of running the list. Immutable; the {@link #id()} is what files and the command line use. */
public enum Way implements Term {
    SERIAL("serial", Workers.MAIN),
    THREAD_PER_TASK("thread-per-task", Workers.PER_TASK),
    POOL("pool", Workers.FIXED),
    /** Threads of which only the holder of one lock computes: a model of Python's global interpreter lock. */
    GLOBAL_LOCK("global-lock", Workers.FIXED),
    PROCESS_PER_TASK("process-per-task", Workers.PER_TASK),
    PROCESS_POOL("process-pool", Workers.FIXED),
    VIRTUAL_THREADS("virtual-threads", Workers.PER_TASK),
    WORK_STEALING("work-stealing", Workers.FIXED),
    /** A pool whose workers take several items at a time, as {@code map} does with a chunk size. */
    CHUNKS("chunks", Workers.FIXED);

    /** What a lecture begins with. */
    public static final List<Way> FIRST_THREE = List.of(SERIAL, THREAD_PER_TASK, POOL);

    private final String id;
    private final Workers workers;

    Way(String id, Workers workers) {
        this.id = id;
        this.workers = workers;
    }

    /** The stable name in files and on the command line, for example {@code thread-per-task}. */
    public String id() {
        return id;
    }

    @Override
    public String textKey() {
        return "way." + id;
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

    /** The way with this id, or empty when there is none. */
    public static Optional<Way> ofId(String id) {
        return Arrays.stream(values()).filter(way -> way.id.equals(id)).findFirst();
    }

    /** Who works. */
    private enum Workers {
        MAIN,
        PER_TASK,
        FIXED
    }
}
