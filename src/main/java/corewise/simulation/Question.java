package corewise.simulation;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.Objects;

/**
 * What is asked of the simulator: a list in a way on a machine, of which one thing after another can be changed. Immutable.
 *
 * @param machine on what
 * @param spec the way, the list, the workers and the options
 * @param times how long the items take
 * @param costs what the ways cost
 * @param serialNanos what main does alone before the list, nanoseconds
 * @param memoryShare thousandths of an item's time alone in which it waits for memory
 * @param interpreterLock whether threads in Python share one lock
 * @param workerEachCore whether a way with a fixed number of workers has one a logical processor
 */
public record Question(
        SimulatedMachine machine,
        RunSpec spec,
        ItemTimes times,
        Costs costs,
        long serialNanos,
        int memoryShare,
        boolean interpreterLock,
        boolean workerEachCore) {
    public Question {
        Objects.requireNonNull(machine);
        Objects.requireNonNull(times);
        Objects.requireNonNull(costs);
        if (workerEachCore) {
            spec = new RunSpec(spec.way(), spec.list(), machine.processors(), spec.options());
        }
    }

    /** A list that is all there is, with a worker a logical processor. */
    public Question(SimulatedMachine machine, RunSpec spec, ItemTimes times, Costs costs) {
        this(machine, spec, times, costs, 0, 0, true, true);
    }

    /** The run to be simulated. */
    public Scenario scenario() {
        WayCost cost = costs.of(spec.language(), spec.way());
        return new Scenario(machine, spec, times, cost, serialNanos, memoryShare, interpreterLock);
    }

    private Question with(SimulatedMachine other, RunSpec otherSpec, ItemTimes otherTimes) {
        return new Question(
                other, otherSpec, otherTimes, costs, serialNanos, memoryShare, interpreterLock, workerEachCore);
    }

    /** The same in another way. */
    public Question in(Way way) {
        return with(machine, spec.in(way), times);
    }

    /** The same on another machine. */
    public Question on(SimulatedMachine other) {
        return with(other, spec, times);
    }

    /** The same with items of another mean length. */
    public Question withLength(long nanos) {
        return with(machine, spec, times.withMean(nanos));
    }

    /** The same with a longer or shorter list. */
    public Question withItems(int items) {
        ListSpec list = spec.list();
        ListSpec other = new ListSpec(list.work(), items, list.lengths(), list.size(), list.seed());
        return with(machine, new RunSpec(spec.way(), other, spec.workers(), spec.options()), times);
    }

    /** The same with so many workers, whatever the machine. */
    public Question withWorkers(int workers) {
        RunSpec other = new RunSpec(spec.way(), spec.list(), workers, spec.options());
        return new Question(machine, other, times, costs, serialNanos, memoryShare, interpreterLock, false);
    }
}
