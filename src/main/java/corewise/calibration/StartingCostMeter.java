package corewise.calibration;

import corewise.recording.NanoClock;
import java.util.Arrays;
import java.util.function.Function;

/** Measures {@link StartingCosts} on the calling thread, in some ten milliseconds. Immutable and thread-safe. */
public final class StartingCostMeter {
    static final int WARM_UPS = 10;
    static final int STARTS = 40;

    private final NanoClock clock;
    private final Function<Runnable, Thread> starter;

    /**
     * @param clock tells the time
     * @param starter gives a platform thread that runs what it is given and has been started, as a run does
     */
    public StartingCostMeter(NanoClock clock, Function<Runnable, Thread> starter) {
        this.clock = clock;
        this.starter = starter;
    }

    /**
     * Starts and joins {@value #WARM_UPS} threads, then {@value #STARTS} more that count.
     *
     * @throws InterruptedException when interrupted while joining
     */
    public StartingCosts measure() throws InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            startAndJoin();
        }
        long[] nanos = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            nanos[i] = startAndJoin();
        }
        Arrays.sort(nanos);
        return new StartingCosts(nanos[STARTS / 2], nanos[STARTS / 10], nanos[STARTS - 1 - STARTS / 10]);
    }

    private long startAndJoin() throws InterruptedException {
        long start = clock.nanoTime();
        starter.apply(() -> {}).join();
        return Math.max(1, clock.nanoTime() - start);
    }
}
