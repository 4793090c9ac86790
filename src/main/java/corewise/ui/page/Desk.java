package corewise.ui.page;

import corewise.ui.fx.OnWindowThread;
import javafx.beans.value.ObservableValue;

/** What every page is told of the runs that it asks for. Each page has a desk of its own, which it closes. */
@OnWindowThread
public interface Desk extends AutoCloseable {

    /** Whether a run is under way or another follows at once. */
    ObservableValue<Boolean> busy();

    /** Why nothing can be run now, though no run is on; empty when it can. */
    ObservableValue<String> hold();

    /** Which run of how many is under way. */
    ObservableValue<RunProgress> progress();

    /** Cancels the run under way and what was to follow. */
    void cancel();

    /** What the desk tells no longer changes, and nobody who listened is held by it. */
    @Override
    void close();
}
