package corewise.ui.watch;

import corewise.session.CompletedRun;
import corewise.ui.fx.OnWindowThread;

/** Goes on with runs and settings where contents of a window are made anew. Stateless. */
@OnWindowThread
public final class GoingOn {
    private GoingOn() {}

    /** A view model with the runs and the settings of another, which is closed. */
    public static WatchViewModel from(WatchViewModel before, WatchServices services) {
        before.close();
        WatchViewModel next = new WatchViewModel(services, before.history().copy());
        CompletedRun shown = before.shownRunProperty().get();
        next.settings().goOnFrom(before.settings());
        if (shown != null) {
            next.opened().lookAt(shown);
        }
        next.valuesProperty().set(before.valuesProperty().get());
        return next;
    }
}
