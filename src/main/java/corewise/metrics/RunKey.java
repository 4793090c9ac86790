package corewise.metrics;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TraceView;
import corewise.model.Way;

/**
 * What runs must have in common to be repeats of each other: their orders and times may be put together. Immutable.
 *
 * @param way how the list is run
 * @param conditions under which
 * @param workers how many at once, at most
 * @param chunk items that a worker takes at a time
 * @param switchNanos how long the global lock is kept; 0 for ways without it
 */
public record RunKey(Way way, Conditions conditions, int workers, int chunk, long switchNanos) {

    /** The key of a run, under way or ended. */
    public static RunKey of(TraceView run) {
        return of(run.spec(), Conditions.of(run));
    }

    /** The key of a run to be made. */
    public static RunKey of(RunSpec spec, MachineInfo machine) {
        return of(spec, Conditions.of(spec, machine));
    }

    private static RunKey of(RunSpec spec, Conditions conditions) {
        return new RunKey(
                spec.way(),
                conditions,
                spec.effectiveWorkers(),
                spec.effectiveChunk(),
                spec.way() == Way.GLOBAL_LOCK ? spec.options().switchNanos() : 0);
    }
}
