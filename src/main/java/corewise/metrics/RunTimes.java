package corewise.metrics;

import corewise.model.TaskOutcome;
import corewise.model.TraceView;

/** The times of a whole run and what follows from them. Stateless. */
public final class RunTimes {
    private RunTimes() {}

    /**
     * From the run's start to the last result, in nanoseconds: the latest time at which a task that had a worker ended
     * or was joined. 0 when none has ended yet.
     */
    public static long makespanNanos(TraceView trace) {
        return RunTotals.of(trace).makespanNanos();
    }

    /**
     * The latest time at which any task ended or was joined, those that were never begun among them; nanoseconds since the
     * run's start. 0 when none has ended yet.
     */
    public static long lastNanos(TraceView trace) {
        return RunTotals.of(trace).lastNanos();
    }

    /** Time of which it is not known whether its task ran, summed over all tasks, in nanoseconds. */
    public static long notKnownNanos(TraceView trace) {
        return RunTotals.of(trace).notKnownNanos();
    }

    /** Time on a core, summed over all tasks, in nanoseconds. */
    public static long runningNanos(TraceView trace) {
        return RunTotals.of(trace).runningNanos();
    }

    /** Blocked time, summed over all tasks, in nanoseconds. */
    public static long blockedNanos(TraceView trace) {
        return RunTotals.of(trace).blockedNanos();
    }

    /**
     * Cores busy with us: our running time / makespan, from 0 to as many as could run at once on average. Where more
     * is drawn than can have been, the bound is given, and {@link ObservationError} tells by how much of the time it
     * was passed. NaN when nothing has ended.
     */
    public static double busyCores(TraceView trace) {
        long makespan = makespanNanos(trace);
        return makespan == 0 ? Double.NaN : Math.min((double) runningNanos(trace) / makespan, UsableTime.mean(trace));
    }

    /**
     * Our running time / (processors that could be kept busy × makespan), 0 to 1 (more under a quota, for it may be
     * passed for a moment); not the utilisation, which counts all programs and comes from the operating system. NaN
     * when nothing has ended.
     */
    public static double occupancy(TraceView trace) {
        return busyCores(trace) / UsableTime.lasting(trace);
    }

    /** Whether its tasks were blocked more than they ran: who is blocked needs no core, so that cores are no bound. */
    public static boolean mostlyBlocked(TraceView trace) {
        return blockedNanos(trace) > runningNanos(trace);
    }

    /** Whether every task has its result. */
    public static boolean complete(TraceView trace) {
        return missingResults(trace) == 0;
    }

    /** Number of tasks without a result. */
    public static int missingResults(TraceView trace) {
        return trace.taskCount() - count(trace, TaskOutcome.DONE);
    }

    /** Whether none of its tasks ever ran: its times mean nothing. */
    public static boolean nothingRan(TraceView trace) {
        return count(trace, TaskOutcome.NOT_RUN) == trace.taskCount();
    }

    /** Whether every task has its result. */
    public static boolean whole(TraceView trace) {
        return count(trace, TaskOutcome.DONE) == trace.taskCount();
    }

    /** Number of tasks with this outcome. */
    public static int count(TraceView trace, TaskOutcome outcome) {
        return RunTotals.of(trace).outcomes().get(outcome.ordinal());
    }
}
