package corewise.ui.diagnostics;

import corewise.calibration.StartingCosts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import java.util.concurrent.CancellationException;

/**
 * Finds out what starting a thread costs here, once the window is warm and nothing else has the machine. Whatever wants
 * the machine meanwhile ends the measurement, which is then made once it is free again.
 */
@OnWindowThread
public final class StartCost {
    private static final System.Logger LOG = System.getLogger(StartCost.class.getName());

    private final WatchViewModel watch;
    private final WatchServices services;
    private boolean measuring;
    private boolean done;

    /**
     * @param watch is told the cost
     * @param services does work in the background
     */
    public StartCost(WatchViewModel watch, WatchServices services) {
        this.watch = watch;
        this.services = services;
    }

    /** Measures, unless it was done. Not at once: when a run has ended, the next one may be about to begin. */
    public void measureSoon() {
        services.windowThread().execute(this::measure);
    }

    private void measure() {
        if (done || measuring) {
            return;
        }
        measuring = true;
        services.background().run(this::costs, this::tell, this::failed);
    }

    private StartingCosts costs() {
        try {
            return services.runs().startingCosts();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the window is closing", closing);
        }
    }

    private void tell(StartingCosts costs) {
        done = true;
        watch.setStartCost(costs);
    }

    private void failed(Throwable problem) {
        measuring = false;
        if (problem instanceof CancellationException) {
            services.runs().lease().whenFree(this::measureSoon);
        } else {
            done = true;
            LOG.log(System.Logger.Level.WARNING, "starting costs are not known", problem);
        }
    }
}
