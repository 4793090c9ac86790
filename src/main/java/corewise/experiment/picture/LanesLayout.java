package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.picture.Frame;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.lanes.LaneBars;
import corewise.picture.lanes.LaneFrame;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimeScale;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import java.util.ArrayList;
import java.util.List;

/** The slices of a run over its time, a row a worker, and how long it took. Stateless. */
final class LanesLayout {
    private static final double LARGEST_ROW = 24;

    private LanesLayout() {}

    static List<Mark> of(Evidence.Lanes evidence, Frame frame) {
        Trace trace = evidence.trace();
        long makespan = RunTimes.makespanNanos(trace);
        TimelineLayout layout = layout(trace, makespan, frame);
        List<Mark> marks = new ArrayList<>(new LaneFrame(trace, layout, frame.texts()).grounds());
        marks.addAll(LaneBars.of(trace, layout.rows(), layout.time().nanosPerPixel())
                .marks(layout, trace.taskCount(), bar -> ""));
        marks.add(frame.caption(frame.texts()
                .get(
                        "claims.evidence.lanes",
                        trace.workerCount(),
                        frame.quantities().duration(makespan))));
        return marks;
    }

    private static TimelineLayout layout(Trace trace, long makespan, Frame frame) {
        Rect place = frame.aboveCaption();
        TimelineRows rows = TimelineRows.of(trace, RowsBy.WORKER);
        TimeScale time = new TimeScale(0, Math.max(1, makespan), place.x(), Math.max(1, Math.floor(place.width())));
        double height = Math.min(Math.floor(place.height()), Math.floor(rows.count() * frame.px(LARGEST_ROW)));
        return new TimelineLayout(rows, time, place.y(), Math.max(1, height), frame.scale());
    }
}
