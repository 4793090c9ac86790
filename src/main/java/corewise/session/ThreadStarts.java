package corewise.session;

import corewise.calibration.StartingCostMeter;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Starts threads as a run does, only to see what that costs, and stops as soon as it must not disturb. Thread-safe. */
public final class ThreadStarts implements StartingCostMeter.ThreadStarter {
    private final BooleanSupplier disturbs;

    /** @param disturbs whether threads must not be started now; asked before each, on the measuring thread */
    public ThreadStarts(BooleanSupplier disturbs) {
        this.disturbs = disturbs;
    }

    /**
     * A daemon thread that runs this and has been started.
     *
     * @throws CancellationException when it would disturb
     */
    @Override
    public Thread start(Runnable body) {
        if (disturbs.getAsBoolean()) {
            throw new CancellationException("starting threads would disturb what is measured");
        }
        return Thread.ofPlatform().name("corewise-start").daemon().start(body);
    }
}
