package corewise.model;

import java.util.Arrays;
import java.util.Optional;

/** A way of running the list. Immutable; the {@link #id()} is what files and the command line use. */
public enum Way {
    SERIAL("serial"),
    THREAD_PER_TASK("thread-per-task"),
    POOL("pool");

    private final String id;

    Way(String id) {
        this.id = id;
    }

    /** The stable name in files and on the command line, for example {@code thread-per-task}. */
    public String id() {
        return id;
    }

    /** Whether a thread is made for every task, so that a task is <em>starting</em> before it is ready. */
    public boolean startsWorkerPerTask() {
        return this == THREAD_PER_TASK;
    }

    /** Whether tasks are handed to a fixed number of workers that the learner chooses. */
    public boolean hasFixedWorkers() {
        return this == POOL;
    }

    /** The way with this id, or empty when there is none. */
    public static Optional<Way> ofId(String id) {
        return Arrays.stream(values()).filter(way -> way.id.equals(id)).findFirst();
    }
}
