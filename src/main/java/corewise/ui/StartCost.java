package corewise.ui;

import corewise.calibration.StartingCostMeter;
import corewise.calibration.StartingCosts;
import corewise.recording.NanoClock;
import corewise.session.ThreadStarts;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import java.util.concurrent.CancellationException;

/**
 * Finds out what starting a thread costs here, once the first list is known and while nothing is run. A run that begins
 * meanwhile ends the measurement, which is then made again after it. Belongs to the window's thread, but for what it
 * does in the background.
 */
final class StartCost {
    private final WatchViewModel watch;
    private final WatchServices services;
    private final NanoClock clock;
    private boolean measuring;
    private boolean done;
    private volatile boolean runs;

    /**
     * @param watch is told the cost
     * @param services does work in the background
     * @param clock measures it
     */
    StartCost(WatchViewModel watch, WatchServices services, NanoClock clock) {
        this.watch = watch;
        this.services = services;
        this.clock = clock;
    }

    /** Measures as soon as it disturbs nobody. */
    void begin() {
        watch.currentProperty().subscribe(run -> {
            runs = run != null;
            later();
        });
        watch.specProperty().subscribe((before, spec) -> later());
    }

    /** Not at once: when a run has ended, the next one may be about to begin. */
    private void later() {
        if (!done) {
            services.windowThread().execute(this::measure);
        }
    }

    private void measure() {
        if (done || measuring || runs || watch.specProperty().get() == null) {
            return;
        }
        measuring = true;
        services.background().run(this::costs, this::tell, this::failed);
    }

    private StartingCosts costs() {
        try {
            return new StartingCostMeter(clock, new ThreadStarts(() -> runs)).measure();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the window is closing", closing);
        }
    }

    private void tell(StartingCosts costs) {
        done = true;
        watch.setStartCost(costs.threadNanos());
    }

    /** Unless a run was in the way, the cost stays unknown here, and the window says so where it would tell it. */
    private void failed(Throwable problem) {
        measuring = false;
        done = !(problem instanceof CancellationException);
        later();
    }
}
