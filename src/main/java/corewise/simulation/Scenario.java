package corewise.simulation;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Work;
import java.util.Objects;

/**
 * One run to be simulated. Immutable; equal scenarios give equal results.
 *
 * @param machine on what
 * @param spec the way, the list, the workers and the options; the cores of the options, where set, are the first of the
 *     machine's
 * @param times how long the items take
 * @param cost what the way costs
 * @param serialNanos what main does alone before it begins with the list, 0 to {@link ItemTimes#LONGEST_NANOS}
 * @param memoryShare thousandths of an item's time alone in which it waits for memory, 0 to 1,000
 * @param interpreterLock whether threads in Python share one lock; without effect for Java
 */
public record Scenario(
        SimulatedMachine machine,
        RunSpec spec,
        ItemTimes times,
        WayCost cost,
        long serialNanos,
        int memoryShare,
        boolean interpreterLock) {
    public Scenario {
        Objects.requireNonNull(machine);
        Objects.requireNonNull(spec);
        Objects.requireNonNull(times);
        Objects.requireNonNull(cost);
        if (serialNanos < 0 || serialNanos > ItemTimes.LONGEST_NANOS) {
            throw new IllegalArgumentException("a serial part takes up to 1,000 s, not " + serialNanos + " ns");
        }
        if (memoryShare < 0 || memoryShare > 1_000) {
            throw new IllegalArgumentException("a share is 0 to 1, not " + memoryShare / 1_000.0);
        }
    }

    /** A run without a serial part whose items only compute; Python has its lock. */
    public Scenario(SimulatedMachine machine, RunSpec spec, ItemTimes times, WayCost cost) {
        this(machine, spec, times, cost, 0, 0, true);
    }

    /** How many logical processors the workers may use. */
    public int usableProcessors() {
        int chosen = spec.options().cores();
        return chosen == 0 ? machine.processors() : Math.min(chosen, machine.processors());
    }

    /** What other programs want of the processors that the workers may use. */
    int othersMillicores() {
        return (int) ((long) machine.othersMillicores() * usableProcessors() / machine.processors());
    }

    /** The machine as traces tell of it, with what may be used of it. */
    MachineInfo machineInfo() {
        return machine.info().confinedTo(spec.options().cores());
    }

    /** Whether items sleep instead of computing. */
    boolean sleeps() {
        return spec.list().work() == Work.WAIT;
    }
}
