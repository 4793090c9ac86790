package corewise.simulation;

import static corewise.simulation.SimulatedMachine.FULL_SPEED;

/** Machines to begin with. Stateless; where their numbers come from stands in {@code src/docs/simulation.md}. */
public final class MachinePresets {
    private static final int SIBLING = 620;
    private static final int EFFICIENCY = 550;

    private MachinePresets() {}

    /** A laptop of four fast and four slow cores, whose clock falls by a quarter when all are busy. */
    public static SimulatedMachine laptop() {
        return new SimulatedMachine(4, 4, 1, EFFICIENCY, FULL_SPEED, 750, 0, 0, SchedulerModel.linux(8));
    }

    /** So many equal cores without siblings. */
    public static SimulatedMachine cores(int cores) {
        return SimulatedMachine.cores(cores);
    }

    /** A server of 64 cores with two siblings each: 128 logical processors. */
    public static SimulatedMachine server() {
        return new SimulatedMachine(64, 0, 2, FULL_SPEED, SIBLING, 850, 48, 0, SchedulerModel.linux(128));
    }

    /** The machine of the text: ten processors. */
    public static SimulatedMachine textMachine() {
        return SimulatedMachine.cores(10);
    }
}
