package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.Optional;

/**
 * The error of observation: how much of the run shows what cannot have been. Stateless. It is told, never repaired
 * away.
 */
public final class ObservationError {
    private static final double LEAST_TOLD = 0.01;

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

    /**
     * What to tell of a run where it is not known of a hundredth or more of the time that its tasks ran, or may have,
     * whether they did; else empty.
     */
    public static Optional<Fact> told(Trace trace) {
        double notKnown = RunTimes.notKnownNanos(trace);
        double share = notKnown / (notKnown + RunTimes.runningNanos(trace));
        return share >= LEAST_TOLD ? Optional.of(Fact.of("notice.notKnown").share("share", share)) : Optional.empty();
    }
}
