package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.session.CompletedRun;
import corewise.ui.fx.OnWindowThread;
import java.util.List;

/** Goes on with runs and settings where contents of a window are made anew. Stateless. */
@OnWindowThread
public final class GoingOn {
    private GoingOn() {}

    /** A view model with the runs and the settings of another, which is closed. */
    public static WatchViewModel from(WatchViewModel before, WatchServices services) {
        before.close();
        WatchViewModel next = new WatchViewModel(services, before.history().copy());
        RunSpec set = before.settings().specProperty().get();
        CompletedRun shown = before.shownRunProperty().get();
        if (set != null) {
            next.settings().take(List.of(set));
        }
        if (shown != null) {
            next.opened().lookAt(shown);
        }
        next.valuesProperty().set(before.valuesProperty().get());
        return next;
    }
}
