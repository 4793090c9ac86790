package corewise.ui.watch.timeline;

import corewise.picture.lanes.TimeWindow;
import corewise.ui.fx.OnWindowThread;

/** The part of an ended run's time that is shown. */
@OnWindowThread
interface ShownTime {
    /** What is shown. */
    TimeWindow shown();

    /** Shows a part; says whether it is a part of the run. */
    boolean show(TypedInterval part);

    /** Shows the whole run. */
    void showAll();
}
