package corewise.simulation;

import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A machine that is not on the desk. Immutable. Speeds are thousandths of a performance core's that has its whole core and
 * the highest clock.
 *
 * @param performanceCores physical cores that are fast, 0 or more
 * @param efficiencyCores physical cores that are slower, 0 or more
 * @param threadsPerCore logical processors of a performance core, 1 to {@link #MOST_THREADS_PER_CORE}
 * @param efficiencySpeed speed of an efficiency core, 1 to 1,000
 * @param siblingSpeed speed of each of two siblings while both are busy, 500 to 1,000
 * @param allBusySpeed speed that the clock leaves when all processors are busy, 1 to 1,000; it falls evenly from one on
 * @param memoryCores how many cores that did nothing but fetch memory would use all there is of it; 0 for no limit
 * @param othersMillicores thousandths of a core that other programs want all the time; 0 where there are no turns
 * @param scheduler how cores are shared
 */
public record SimulatedMachine(
        int performanceCores,
        int efficiencyCores,
        int threadsPerCore,
        int efficiencySpeed,
        int siblingSpeed,
        int allBusySpeed,
        int memoryCores,
        int othersMillicores,
        SchedulerModel scheduler) {

    /** The most logical processors. */
    public static final int MOST_PROCESSORS = 4_096;

    /** The most siblings on one core. */
    public static final int MOST_THREADS_PER_CORE = 8;

    /** The whole speed. */
    public static final int FULL_SPEED = 1_000;

    private static final int MILLICORES = 1_000;

    public SimulatedMachine {
        Objects.requireNonNull(scheduler);
        within("performanceCores", performanceCores, 0, MOST_PROCESSORS);
        within("efficiencyCores", efficiencyCores, 0, MOST_PROCESSORS);
        within("threadsPerCore", threadsPerCore, 1, MOST_THREADS_PER_CORE);
        int processors = performanceCores * threadsPerCore + efficiencyCores;
        within("processors", processors, 1, MOST_PROCESSORS);
        within("efficiencySpeed", efficiencySpeed, 1, FULL_SPEED);
        within("siblingSpeed", siblingSpeed, FULL_SPEED / 2, FULL_SPEED);
        within("allBusySpeed", allBusySpeed, 1, FULL_SPEED);
        within("memoryCores", memoryCores, 0, MOST_PROCESSORS);
        within("othersMillicores", othersMillicores, 0, MILLICORES * processors);
        if (othersMillicores > 0 && scheduler.turnNanos() == 0) {
            throw new IllegalArgumentException("without turns, other programs would never give a core up");
        }
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
        }
    }

    /** Equal cores whose clock never falls, with the scheduler of Linux. */
    public static SimulatedMachine cores(int cores) {
        return cores(cores, SchedulerModel.linux(cores));
    }

    /** Equal cores whose clock never falls. */
    public static SimulatedMachine cores(int cores, SchedulerModel scheduler) {
        return new SimulatedMachine(cores, 0, 1, FULL_SPEED, FULL_SPEED, FULL_SPEED, 0, 0, scheduler);
    }

    /**
     * What it is called, the same in every language: its cores, and how many logical processors the fast ones have each,
     * as {@code 8}, {@code 64 × 2}, {@code 4 + 4} or {@code 6 × 2 + 8}.
     */
    public String name() {
        String siblings = threadsPerCore == 1 ? "" : " × " + threadsPerCore;
        String slow = efficiencyCores == 0 ? "" : " + " + efficiencyCores;
        return performanceCores + siblings + slow;
    }

    /** The number of logical processors. */
    public int processors() {
        return performanceCores * threadsPerCore + efficiencyCores;
    }

    /** The number of physical cores: logical processors that share one are one. */
    public int physicalCores() {
        return performanceCores + efficiencyCores;
    }

    /**
     * The same kind of machine with so many physical cores: one without efficiency cores has all of one kind, another keeps
     * their share. Its scheduler is that of Linux where this one's is.
     */
    public SimulatedMachine withCores(int cores) {
        int efficiency = (int) ((long) cores * efficiencyCores / physicalCores());
        int processors = (cores - efficiency) * threadsPerCore + efficiency;
        boolean linux = scheduler.equals(SchedulerModel.linux(processors()));
        return new SimulatedMachine(
                cores - efficiency,
                efficiency,
                threadsPerCore,
                efficiencySpeed,
                siblingSpeed,
                allBusySpeed,
                memoryCores,
                Math.min(othersMillicores, MILLICORES * processors),
                linux ? SchedulerModel.linux(processors) : scheduler);
    }

    /** The same with another scheduler. */
    public SimulatedMachine with(SchedulerModel other) {
        return new SimulatedMachine(
                performanceCores,
                efficiencyCores,
                threadsPerCore,
                efficiencySpeed,
                siblingSpeed,
                allBusySpeed,
                memoryCores,
                othersMillicores,
                other);
    }

    /** The same beside other programs. */
    public SimulatedMachine withOthers(int millicores) {
        return new SimulatedMachine(
                performanceCores,
                efficiencyCores,
                threadsPerCore,
                efficiencySpeed,
                siblingSpeed,
                allBusySpeed,
                memoryCores,
                millicores,
                scheduler);
    }

    /**
     * What a performance core does while so many of its logical processors are busy, thousandths of what it does with one:
     * each more does as much again as the second did.
     */
    public int coreSpeed(int busy) {
        return FULL_SPEED + (busy - 1) * (2 * siblingSpeed - FULL_SPEED);
    }

    /** The physical core of a logical processor; siblings have numbers next to each other. */
    int physicalCore(int processor) {
        int performance = performanceCores * threadsPerCore;
        return processor < performance ? processor / threadsPerCore : performanceCores + processor - performance;
    }

    boolean isEfficiency(int processor) {
        return processor >= performanceCores * threadsPerCore;
    }

    /** As traces tell of it. */
    MachineInfo info() {
        List<LogicalProcessor> all = new ArrayList<>();
        for (int number = 0; number < processors(); number++) {
            int kind = efficiencyCores == 0 ? -1 : isEfficiency(number) ? 0 : 1;
            all.add(new LogicalProcessor(number, physicalCore(number), kind, true));
        }
        // of equal cores their number is told, and there is nothing else to be named
        boolean equal = efficiencyCores == 0 && threadsPerCore == 1;
        return new MachineInfo("simulated", equal ? "" : name(), all, all.size(), true, "");
    }
}
