package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/**
 * Does something with a list as soon as its lengths are known, and not at all where they cannot be; at once where nothing
 * can be run now, so that the reason is said.
 */
@OnWindowThread
final class RunOnceKnown {
    private final ListPanelViewModel list;
    private final ObservableValue<String> notNow;
    private Optional<Runnable> waiting = Optional.empty();

    /** @param notNow why nothing can be run now; empty when it can */
    RunOnceKnown(ListPanelViewModel list, ObservableValue<String> notNow) {
        this.list = list;
        this.notNow = notNow;
        list.askingProperty().subscribe(asking -> {
            if (!asking) {
                known();
            }
        });
    }

    /** Does this now or once the lengths are known, in the place of what waits for that. */
    void run(Runnable what) {
        waiting = Optional.of(what);
        if (!list.askingProperty().get() || !notNow.getValue().isEmpty()) {
            known();
        }
    }

    private void known() {
        Optional<Runnable> what = waiting;
        waiting = Optional.empty();
        if (list.problemProperty().get().isEmpty()) {
            what.ifPresent(Runnable::run);
        }
    }
}
