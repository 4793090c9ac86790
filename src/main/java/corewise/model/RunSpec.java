package corewise.model;

import java.util.Objects;

/**
 * One run to be made: a way and a list. Immutable.
 *
 * @param way how the list is run
 * @param list what is worked on
 * @param workers workers of a pool, 1 to {@link #MAX_WORKERS}; kept, but without effect, for ways that fix the number
 */
public record RunSpec(Way way, ListSpec list, int workers) {

    /** The largest pool. */
    public static final int MAX_WORKERS = 256;

    public RunSpec {
        Objects.requireNonNull(way);
        Objects.requireNonNull(list);
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new IllegalArgumentException("workers must be 1 to " + MAX_WORKERS + ", not " + workers);
        }
    }

    /** The number of workers that this run will really have. */
    public int effectiveWorkers() {
        return switch (way) {
            case SERIAL -> 1;
            case THREAD_PER_TASK -> list.items();
            case POOL -> workers;
        };
    }
}
