package corewise.metrics;

import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a run looks like, by stated thresholds. For one thread and one run; pure from outside. */
public final class PatternFinder {
    /** Handovers between two tasks overlap a little in what is observed; more than that is work side by side. */
    static final double ONE_AT_A_TIME = 0.95;
    /** A tenth of the core time is more than the samples and the starting of a run can blur. */
    static final double TAIL_UNUSED = 0.10;
    /** One third is what one thread too many costs on two cores; half of that is a moment at the beginning. */
    static final double READY = 0.20;
    /** Mostly: more than for the work itself. */
    static final double STARTING = 0.50;
    /** Mostly: more than for anything else that a task with a worker does. */
    static final double ASLEEP = 0.50;
    /** Two threads under one lock are blocked half of their time; a fifth shows that a lock is in the way at all. */
    static final double ON_LOCK = 0.20;
    /** What starts and ends a run, and other programs on a quiet machine, take less than the rest. */
    static final double BUSY = 0.85;
    /** The running times of repeated serial runs differ by some per cent on a noisy machine. */
    static final double SLOWER = 1.15;
    /** Beyond this error of observation running times cannot be relied on. */
    static final double MOST_ERROR = 0.05;

    private final TraceView run;
    private final TaskLedger tasks;
    private final int processors;
    private final long makespan;
    private final List<FoundPattern> found = new ArrayList<>();

    private PatternFinder(TraceView run) {
        this.run = run;
        tasks = TaskLedger.of(run);
        processors = run.machine().atOnce();
        makespan = RunTimes.makespanNanos(run);
    }

    /**
     * The patterns of a run, in the order of {@link RunPattern}; empty when none is clear or nothing has ended.
     *
     * @param run an ended run
     * @param serial the serial run of the same list, if there is one; one made under other conditions says nothing
     */
    public static List<FoundPattern> of(TraceView run, Optional<TraceView> serial) {
        PatternFinder finder = new PatternFinder(run);
        if (finder.makespan > 0) {
            finder.findOrderOfWork();
            finder.findReady();
            finder.findStarting();
            finder.findBlocked(RunPattern.BLOCKED_ON_IO, finder.tasks.asleepNanos(), ASLEEP);
            finder.findBlocked(RunPattern.BLOCKED_ON_LOCK, finder.tasks.onLockNanos(), ON_LOCK);
            finder.findBusy();
            serial.ifPresent(finder::findSlower);
        }
        return List.copyOf(finder.found);
    }

    private void findOrderOfWork() {
        int full = Math.min(Math.min(run.spec().effectiveWorkers(), run.taskCount()), processors);
        // a task that is asleep leaves its core to others, so a tail of such tasks leaves nothing unused
        boolean computes = tasks.runningNanos() >= tasks.asleepNanos();
        AtWork atWork = AtWork.of(run, full);
        boolean byChoice = processors > 1 || run.spec().effectiveWorkers() == 1;
        double one = atWork.anyNanos() == 0 ? 0 : (double) atWork.oneNanos() / atWork.anyNanos();
        if (run.taskCount() > 1 && byChoice && one >= ONE_AT_A_TIME) {
            found.add(new FoundPattern(RunPattern.ONE_AFTER_ANOTHER, one, atWork.oneNanos()));
        } else if (computes && atWork.lastFullNanos() != TraceView.UNKNOWN_NANOS && atWork.lastFullNanos() < makespan) {
            findTail(full, atWork);
        }
    }

    private void findTail(int full, AtWork atWork) {
        long tail = makespan - atWork.lastFullNanos();
        double unused = (double) (full * tail - atWork.sinceNanos()) / ((double) full * makespan);
        if (unused >= TAIL_UNUSED) {
            found.add(new FoundPattern(RunPattern.UNBALANCED_TAIL, unused, tail));
        }
    }

    private void findReady() {
        double share = share(tasks.readyNanos(), tasks.withWorkerNanos());
        if (run.spec().effectiveWorkers() > processors && share >= READY) {
            found.add(new FoundPattern(RunPattern.MORE_THREADS_THAN_CORES, share, tasks.readyNanos()));
        }
    }

    private void findStarting() {
        CoreTimeSweep.Costs costs = CoreTimeSweep.of(run);
        long beside = costs.startingNanos() + costs.handingOverNanos();
        double share = share(beside, beside + tasks.runningNanos() + tasks.asleepNanos());
        // what other programs took cannot be told from starting by samples
        boolean disturbed = run instanceof Trace ended && OtherPrograms.disturb(OtherPrograms.share(ended));
        if (share >= STARTING && !disturbed) {
            found.add(new FoundPattern(RunPattern.MOSTLY_STARTING_COSTS, share, beside));
        }
    }

    private void findBlocked(RunPattern pattern, long nanos, double threshold) {
        double share = share(nanos, tasks.withWorkerNanos());
        if (share >= threshold) {
            found.add(new FoundPattern(pattern, share, nanos));
        }
    }

    private void findBusy() {
        double occupancy = RunTimes.occupancy(run);
        boolean tail = found.stream().anyMatch(pattern -> pattern.pattern() == RunPattern.UNBALANCED_TAIL);
        boolean certain = ObservationError.share(run) <= MOST_ERROR;
        if (UsableTime.lasting(run) > 1 && !tail && certain && occupancy >= BUSY) {
            found.add(new FoundPattern(RunPattern.EVENLY_BUSY, occupancy, RunTimes.runningNanos(run)));
        }
    }

    /** Not said of processes: theirs is slower because each virtual machine is new, whether cores are shared or not. */
    private void findSlower(TraceView serial) {
        boolean comparable = run.spec().way() != Way.SERIAL
                && !run.spec().usesProcesses()
                && readyIsTold()
                && serial.spec().way() == Way.SERIAL
                && Conditions.of(serial).equals(Conditions.of(run))
                && RunTimes.complete(serial)
                && RunTimes.complete(run)
                && ObservationError.share(run) <= MOST_ERROR;
        long alone = RunTimes.runningNanos(serial);
        long here = RunTimes.runningNanos(run);
        if (comparable && alone > 0 && here >= SLOWER * alone) {
            found.add(new FoundPattern(RunPattern.SAME_WORK_SLOWER_WHEN_SHARED, (double) here / alone, here - alone));
        }
    }

    /** Where it is not, time without a core is counted as running. */
    private boolean readyIsTold() {
        return run instanceof Trace ended && ended.info().waitSource() != WaitSource.NONE;
    }

    private static double share(long part, long whole) {
        return whole <= 0 ? 0 : (double) part / whole;
    }
}
