package corewise.simulation;

import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;

/** Scenarios for tests. Stateless. */
final class Scenarios {
    static final long MILLI = 1_000_000;

    private Scenarios() {}

    static RunSpec spec(Way way, int items, int workers, ItemTimes times) {
        ListSpec list = new ListSpec(Work.PRIMES, items, times.lengths(), 1, times.seed());
        return new RunSpec(way, list, workers);
    }

    static RunSpec python(RunSpec spec) {
        RunOptions options = spec.options().inPython(InterpreterChoice.USUAL);
        return new RunSpec(spec.way(), spec.list(), spec.workers(), options);
    }

    static RunSpec in(Language language, RunSpec spec) {
        return language == Language.JAVA ? spec : python(spec);
    }

    /** Nothing costs anything, and no core is taken away. */
    static Scenario free(Way way, int cores, int items, ItemTimes times) {
        return of(way, SimulatedMachine.cores(cores, SchedulerModel.NONE), items, times, WayCost.NONE);
    }

    static Scenario of(Way way, SimulatedMachine machine, int items, ItemTimes times, WayCost cost) {
        return new Scenario(machine, spec(way, items, machine.processors(), times), times, cost);
    }

    /** Items that sleep. */
    static Scenario asleep(Way way, int cores, int items, long nanos) {
        ItemTimes times = ItemTimes.equal(nanos);
        Scenario free = free(way, cores, items, times);
        ListSpec list = new ListSpec(Work.WAIT, items, times.lengths(), 1, 1);
        RunSpec spec = new RunSpec(way, list, cores);
        return new Scenario(free.machine(), spec, times, WayCost.NONE);
    }
}
