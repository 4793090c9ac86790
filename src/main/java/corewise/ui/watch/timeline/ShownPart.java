package corewise.ui.watch.timeline;

import corewise.picture.lanes.TimeWindow;
import corewise.ui.fx.OnWindowThread;

/** Which part of a run's time is shown. */
@OnWindowThread
final class ShownPart {
    private long axisEnd;
    /** Null for all of it. */
    private TimeWindow part;

    /** Begins anew with all of a run whose axis ends here. */
    void begin(long end) {
        axisEnd = end;
        part = null;
    }

    /** The axis ends here from now on. */
    void grow(long end) {
        axisEnd = end;
    }

    long axisEnd() {
        return axisEnd;
    }

    /** What is shown. */
    TimeWindow shown() {
        return part == null ? TimeWindow.all(axisEnd) : part;
    }

    /** Shows something else; says whether it is anything else. */
    boolean show(TimeWindow wanted) {
        boolean other = !shown().equals(wanted);
        part = wanted.equals(TimeWindow.all(axisEnd)) ? null : wanted;
        return other;
    }

    /** Moves what is shown to where a moment is, unless it is all; says whether it was moved. */
    boolean hold(long nanos) {
        return part != null && show(part.holding(Math.min(nanos, axisEnd), axisEnd));
    }
}
