package corewise.ui.whatif;

import corewise.simulation.SchedulerModel;
import corewise.simulation.SimulatedMachine;

/** Machines made from others. Stateless. */
final class Machines {
    private static final int SIBLING_SPEED = 620;

    private Machines() {}

    /** With so many cores of either kind. */
    static SimulatedMachine of(SimulatedMachine was, int fast, int slow, int siblings, int slowSpeed) {
        int processors = fast * siblings + slow;
        boolean linux = was.scheduler().equals(SchedulerModel.linux(was.processors()));
        return new SimulatedMachine(
                fast,
                slow,
                siblings,
                slowSpeed,
                was.siblingSpeed() == SimulatedMachine.FULL_SPEED ? SIBLING_SPEED : was.siblingSpeed(),
                was.allBusySpeed(),
                was.memoryCores(),
                was.othersMillicores() / was.processors() * processors,
                linux ? SchedulerModel.linux(processors) : was.scheduler());
    }

    /** With so many logical processors a fast core. */
    static SimulatedMachine withSiblings(SimulatedMachine was, int siblings) {
        return of(was, was.performanceCores(), was.efficiencyCores(), siblings, was.efficiencySpeed());
    }

    /** With memory that so many cores which did nothing but fetch it would use up; 0 for no limit. */
    static SimulatedMachine withMemory(SimulatedMachine was, int cores) {
        return with(was, was.allBusySpeed(), cores);
    }

    /** With so much of the clock left where all cores are busy, thousandths. */
    static SimulatedMachine withClock(SimulatedMachine was, int speed) {
        return with(was, speed, was.memoryCores());
    }

    private static SimulatedMachine with(SimulatedMachine was, int allBusySpeed, int memoryCores) {
        return new SimulatedMachine(
                was.performanceCores(),
                was.efficiencyCores(),
                was.threadsPerCore(),
                was.efficiencySpeed(),
                was.siblingSpeed(),
                allBusySpeed,
                memoryCores,
                was.othersMillicores(),
                was.scheduler());
    }
}
