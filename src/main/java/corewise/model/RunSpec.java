package corewise.model;

import java.util.Objects;

/**
 * One run to be made: a way and a list. Immutable.
 *
 * @param way how the list is run
 * @param list what is worked on
 * @param workers workers of a pool, 1 to {@link #MAX_TRACED_WORKERS}, up to {@link #MAX_WORKERS} in runs made here; kept,
 *     but without effect, for ways that fix the number
 * @param options what else can be set
 */
public record RunSpec(Way way, ListSpec list, int workers, RunOptions options) {

    /** The largest pool that is made here. */
    public static final int MAX_WORKERS = 256;

    /** The largest pool of a trace, which may be simulated. */
    public static final int MAX_TRACED_WORKERS = 4_096;

    /** The most child processes at once; more items wait for their turn. */
    public static final int MAX_PROCESSES = 64;

    public RunSpec {
        Objects.requireNonNull(way);
        Objects.requireNonNull(list);
        Objects.requireNonNull(options);
        if (list.function().isPresent() && list.function().get().language() != options.language()) {
            throw new IllegalArgumentException("a function is run in the language that it is written in");
        }
        if (workers < 1 || workers > MAX_TRACED_WORKERS) {
            throw new IllegalArgumentException("workers must be 1 to " + MAX_TRACED_WORKERS + ", not " + workers);
        }
    }

    /** A run with the options that are in force where nothing was chosen. */
    public RunSpec(Way way, ListSpec list, int workers) {
        this(way, list, workers, RunOptions.DEFAULTS);
    }

    /** The number of workers that this run will have at once, at most. */
    public int effectiveWorkers() {
        if (way == Way.SERIAL) {
            return 1;
        }
        int wanted = way.startsWorkerPerTask() ? list.items() : workers;
        return usesProcesses() ? Math.min(wanted, MAX_PROCESSES) : wanted;
    }

    /** Whether what its tasks do is looked at from outside, at intervals, because the work does not tell it. */
    public boolean sampled() {
        // under the lock it is made to tell, or no other would ever have the lock
        return way != Way.GLOBAL_LOCK
                && list.function().isPresent()
                && !list.function().get().reports();
    }

    /** What the work is written in. */
    public Language language() {
        return options.language();
    }

    /** Whether the workers are processes, each with its own memory. */
    public boolean usesProcesses() {
        return way.usesProcesses(language());
    }

    /** Whether every item has a process of its own. */
    public boolean hasProcessPerItem() {
        return usesProcesses() && way.startsWorkerPerTask();
    }

    /** Items that a worker takes at a time. */
    public int effectiveChunk() {
        if (way != Way.CHUNKS) {
            return 1;
        }
        return options.chunk() > 0 ? options.chunk() : RunOptions.defaultChunk(list.items(), workers);
    }

    /** How main comes by the results. Immutable. */
    public enum Joining {
        /** One after another, in the order of the list. */
        IN_LIST_ORDER,
        /** Whichever is there first. */
        AS_THEY_COME,
        /** The whole list at its end, as Python's {@code Pool.map} gives it. */
        ALL_AT_ONCE
    }

    /** How main comes by the results of this run. */
    public Joining joining() {
        if (language() == Language.JAVA) {
            return Joining.IN_LIST_ORDER;
        }
        return switch (way) {
            case PROCESS_POOL, CHUNKS -> Joining.ALL_AT_ONCE;
            case PROCESS_PER_TASK, IMAP_UNORDERED -> Joining.AS_THEY_COME;
            default -> Joining.IN_LIST_ORDER;
        };
    }

    /** Whether the joined list itself is in the order in which results came: it is not put in list order. */
    public boolean joinsInOrderOfArrival() {
        return way == Way.IMAP_UNORDERED;
    }

    /** The same list and settings in another way. */
    public RunSpec in(Way other) {
        return new RunSpec(other, list, workers, options);
    }
}
