package corewise.metrics;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;

/**
 * What runs must have in common to be repeats of each other: their orders and times may be put together. Immutable.
 *
 * @param way how the list is run
 * @param list what is worked on
 * @param workers how many at once, at most
 * @param chunk items that a worker takes at a time
 * @param switchNanos how long the global lock is kept; 0 for ways without it
 * @param cores how many processors the workers were left; 0 for all
 */
public record RunKey(Way way, ListSpec list, int workers, int chunk, long switchNanos, int cores) {

    public static RunKey of(RunSpec spec) {
        return new RunKey(
                spec.way(),
                spec.list(),
                spec.effectiveWorkers(),
                spec.effectiveChunk(),
                spec.way() == Way.GLOBAL_LOCK ? spec.options().switchNanos() : 0,
                spec.options().cores());
    }
}
