package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Notices that the window is gone although nobody closed it: the display destroyed it for another of its clients, and the
 * program would go on with none.
 */
@OnWindowThread
final class LostWindow {
    private final BooleanSupplier there;
    private final Runnable lost;
    private final Consumer<Runnable> later;
    private boolean missed;

    /**
     * @param there whether the window is there; while it is being made anew it may not be for a moment
     * @param lost what is done when it was not there twice
     * @param later does something a while later
     */
    LostWindow(BooleanSupplier there, Runnable lost, Consumer<Runnable> later) {
        this.there = there;
        this.lost = lost;
        this.later = later;
    }

    /** Looks from now on. */
    void look() {
        boolean here = there.getAsBoolean();
        if (missed && !here) {
            lost.run();
        } else {
            missed = !here;
            later.accept(this::look);
        }
    }
}
