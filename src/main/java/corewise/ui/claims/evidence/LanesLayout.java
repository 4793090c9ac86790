package corewise.ui.claims.evidence;

import corewise.experiment.Evidence;
import corewise.metrics.RunTimes;
import corewise.ui.fx.Say;
import java.util.List;

/** The slices of a run over its time, and how long it took. Stateless. */
final class LanesLayout {
    private LanesLayout() {}

    static List<Mark> of(Evidence.Lanes evidence, Frame frame) {
        String took = Say.duration(RunTimes.makespanNanos(evidence.trace()));
        int workers = evidence.trace().workerCount();
        return List.of(
                new Mark.Slices(frame.aboveCaption(), evidence.trace()),
                frame.caption(frame.texts().get("claims.evidence.lanes", workers, took)));
    }
}
