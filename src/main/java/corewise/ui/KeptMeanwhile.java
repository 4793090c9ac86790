package corewise.ui;

import corewise.session.WindowSettings;
import corewise.ui.fx.OnWindowThread;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps how the window is, each time that it has changed, while it is open: a program that is ended from outside may have no
 * time for it at its end.
 */
@OnWindowThread
final class KeptMeanwhile {
    private final Supplier<WindowSettings> now;
    private final Consumer<WindowSettings> keeper;
    private final Consumer<Runnable> later;
    private WindowSettings known;

    /**
     * @param now how the window is
     * @param keeper keeps it, elsewhere
     * @param later does something a while later
     */
    KeptMeanwhile(Supplier<WindowSettings> now, Consumer<WindowSettings> keeper, Consumer<Runnable> later) {
        this.now = now;
        this.keeper = keeper;
        this.later = later;
    }

    /** Looks from now on. How it is at first is not kept: nobody has chosen it yet. */
    void look() {
        WindowSettings seen = now.get();
        if (known != null && !known.equals(seen)) {
            keeper.accept(seen);
        }
        known = seen;
        later.accept(this::look);
    }
}
