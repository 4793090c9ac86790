package corewise.metrics;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.Arrays;
import java.util.List;

/**
 * What is summed over all tasks of a run, in one look at each. Immutable; the sums of a whole trace are kept with it.
 *
 * @param makespanNanos latest end or join of a task that had a worker, 0 when there is none
 * @param lastNanos latest end or join of any task, 0 when there is none
 * @param runningNanos time on a core
 * @param blockedNanos blocked time
 * @param notKnownNanos time of which it is not known whether its task ran
 * @param outcomes number of tasks with each outcome, in the order of {@link TaskOutcome}
 */
record RunTotals(
        long makespanNanos,
        long lastNanos,
        long runningNanos,
        long blockedNanos,
        long notKnownNanos,
        List<Integer> outcomes) {

    /** The sums of a trace so far. */
    static RunTotals of(TraceView trace) {
        return trace instanceof Trace whole ? whole.derived(RunTotals.class, RunTotals::sum) : sum(trace);
    }

    private static RunTotals sum(TraceView trace) {
        long makespan = 0;
        long last = 0;
        long running = 0;
        long blocked = 0;
        long notKnown = 0;
        int[] outcomes = new int[TaskOutcome.values().length];
        for (int task = 0; task < trace.taskCount(); task++) {
            long end = Math.max(trace.endedNanos(task), trace.joinedNanos(task));
            last = Math.max(last, end);
            if (trace.startedNanos(task) != TraceView.UNKNOWN_NANOS) {
                makespan = Math.max(makespan, end);
            }
            running += TaskTimes.runningNanos(trace, task);
            blocked += TaskTimes.blockedNanos(trace, task);
            notKnown += TaskTimes.notKnownNanos(trace, task);
            outcomes[trace.outcome(task).ordinal()]++;
        }
        return new RunTotals(
                makespan,
                last,
                running,
                blocked,
                notKnown,
                Arrays.stream(outcomes).boxed().toList());
    }
}
