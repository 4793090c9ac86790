package corewise.model;

import corewise.fact.Fact;
import corewise.fact.Term;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    CHUNKS(Workers.FIXED),
    /** A pool of processes whose results are joined as they come: Python's {@code Pool.imap_unordered}. */
    IMAP_UNORDERED(Workers.FIXED),
    /** A pool of threads with an interpreter, and so a lock, each: Python's {@code InterpreterPoolExecutor}. */
    INTERPRETERS(Workers.FIXED);

    /** What a lecture begins with. */
    public static final List<Way> FIRST_THREE = List.of(SERIAL, THREAD_PER_TASK, POOL);

    private static final Set<Way> PYTHON_ONLY = EnumSet.of(IMAP_UNORDERED, INTERPRETERS);
    private static final Set<Way> JAVA_ONLY = EnumSet.of(GLOBAL_LOCK, VIRTUAL_THREADS, WORK_STEALING);

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

    /** Whether the workers are processes, each with its own memory, in Java; see {@link RunSpec#usesProcesses}. */
    public boolean usesProcesses() {
        return usesProcesses(Language.JAVA);
    }

    /** Whether the workers are processes, each with its own memory: chunks are {@code Pool.map}'s in Python. */
    public boolean usesProcesses(Language language) {
        return this == PROCESS_PER_TASK
                || this == PROCESS_POOL
                || this == IMAP_UNORDERED
                || (this == CHUNKS && language == Language.PYTHON);
    }

    /** The ways that a language has, in the order in which learners meet them; unmodifiable. */
    public static List<Way> of(Language language) {
        return Arrays.stream(values())
                .filter(way -> way.lacking(language).isEmpty())
                .toList();
    }

    /** Why a language does not have this way; empty where it has. */
    public Optional<Fact> lacking(Language language) {
        Set<Way> lacking = language == Language.JAVA ? PYTHON_ONLY : JAVA_ONLY;
        return lacking.contains(this) ? Optional.of(Fact.of("wayLacking." + id())) : Optional.empty();
    }

    /**
     * What runs in Python, in its own words.
     *
     * @param lock whether the interpreter has its lock on, for which its threads wait
     */
    public Fact inPython(boolean lock) {
        boolean free = !lock && (this == THREAD_PER_TASK || this == POOL);
        return Fact.of((free ? "wayInPython.noLock." : "wayInPython.") + id());
    }

    /** Who works. */
    private enum Workers {
        MAIN,
        PER_TASK,
        FIXED
    }
}
