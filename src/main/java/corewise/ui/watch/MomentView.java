package corewise.ui.watch;

import corewise.model.TraceView;

/** A view that shows a run and the moment that is looked at, such as the timeline. Belongs to the window's thread. */
public interface MomentView {

    /** Shows no run. */
    void showNothing();

    /** Shows a run from now on. */
    void show(TraceView trace, boolean live);

    /** Draws the run with this moment marked, nanoseconds since the run's start. */
    void draw(long nanos);
}
