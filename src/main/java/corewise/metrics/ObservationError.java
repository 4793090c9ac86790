package corewise.metrics;

import corewise.model.TraceView;

/**
 * The error of observation: how much of the run shows what cannot have been. Stateless. It is told, never repaired
 * away.
 */
public final class ObservationError {
    private ObservationError() {}

    /**
     * Share of the makespan in which more tasks are drawn running than can run at once, 0 to 1; 0 when
     * nothing has ended. Counts closed slices. A lower bound of the true error: a task that is drawn running where a
     * core happened to be free is not noticed.
     */
    public static double share(TraceView trace) {
        long makespan = RunTimes.makespanNanos(trace);
        return makespan == 0 ? 0 : Math.min(1, (double) CoreTimeSweep.of(trace).overfullNanos() / makespan);
    }
}
