package corewise.ui;

import corewise.recording.SystemClock;
import corewise.ui.watch.WatchDrawing;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import java.util.Objects;

/** A window whose runs are drawn, and what draws them. Used once a window, on the window's thread. */
final class DrivenWindow {
    private final WatchServices services;
    private final CompositionRoot root;
    private WatchDriver driver;

    DrivenWindow(WatchServices services, Pictures pictures) {
        this.services = services;
        root = new CompositionRoot(services, pictures, this::drive);
    }

    private WatchDrawing drive(WatchViewModel watch) {
        driver = new WatchDriver(watch, services, SystemClock.INSTANCE::nanoTime);
        return driver;
    }

    /** What its runs are made with. */
    WatchServices services() {
        return services;
    }

    /** What puts the window together. */
    CompositionRoot root() {
        return root;
    }

    /** What draws in the window, once it was put together. */
    WatchDriver driver() {
        return Objects.requireNonNull(driver, "the window was not put together yet");
    }
}
