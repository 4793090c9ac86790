package corewise.ui.watch;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;

/** What runs must have in common for their orders to be compared. Immutable. */
record RunKey(Way way, ListSpec list, int workers, int chunk, long switchNanos, int cores) {

    static RunKey of(RunSpec spec) {
        return new RunKey(
                spec.way(),
                spec.list(),
                spec.effectiveWorkers(),
                spec.effectiveChunk(),
                spec.way() == Way.GLOBAL_LOCK ? spec.options().switchNanos() : 0,
                spec.options().cores());
    }
}
