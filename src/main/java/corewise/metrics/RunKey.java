package corewise.metrics;

import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.TraceView;
import corewise.model.Way;
import java.util.Optional;

/**
 * What runs must have in common to be repeats of each other: their orders and times may be put together. Immutable.
 *
 * @param way how the list is run
 * @param conditions under which
 * @param workers how many at once, at most
 * @param chunk items that a worker takes at a time
 * @param switchNanos how long the global lock is kept; 0 for ways without it
 * @param startMethod how Python's processes are made; empty for other workers, and where it is not known
 */
public record RunKey(
        Way way, Conditions conditions, int workers, int chunk, long switchNanos, Optional<StartMethod> startMethod) {

    /** The key of a run, under way or ended. */
    public static RunKey of(TraceView run) {
        return of(
                run.spec(),
                Conditions.of(run),
                run.interpreter()
                        .map(InterpreterInfo::startMethod)
                        .orElseGet(() -> run.spec().options().interpreter().startMethod()));
    }

    /** The key of a run to be made. */
    public static RunKey of(RunSpec spec, MachineInfo machine) {
        return of(
                spec, Conditions.of(spec, machine), spec.options().interpreter().startMethod());
    }

    private static RunKey of(RunSpec spec, Conditions conditions, Optional<StartMethod> startMethod) {
        return new RunKey(
                spec.way(),
                conditions,
                spec.effectiveWorkers(),
                spec.effectiveChunk(),
                spec.way() == Way.GLOBAL_LOCK ? spec.options().switchNanos() : 0,
                startMethod.filter(method -> spec.usesProcesses() && spec.language() == Language.PYTHON));
    }
}
