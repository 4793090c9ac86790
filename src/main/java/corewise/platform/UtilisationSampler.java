package corewise.platform;

import corewise.model.UtilisationSample;
import corewise.recording.NanoClock;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Samples the utilisation of every logical processor four times a second, on a thread of its own, as long as it is not
 * closed. Thread-safe. Kernel ticks are 10 ms, so a share over 250 ms has a standard deviation of about 2 points.
 */
public final class UtilisationSampler implements AutoCloseable {
    /** The wanted length of a window; the real one is in each sample. */
    static final long WINDOW_NANOS = 250_000_000;

    /** Reading the ticks takes a millisecond or so; a system that takes longer is not waited for. */
    private static final Duration LAST_READING = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(UtilisationSampler.class.getName());

    private final NanoClock clock;
    private final Consumer<UtilisationSample> samples;
    private final Thread thread;
    private volatile boolean closed;
    /** Guarded by this. */
    private boolean silent;

    private UtilisationSampler(NanoClock clock, Consumer<UtilisationSample> samples) {
        this.clock = clock;
        this.samples = samples;
        thread = Thread.ofPlatform().daemon().name("corewise-load").unstarted(this::sample);
    }

    /**
     * Starts sampling.
     *
     * @param clock the clock of the samples' times
     * @param samples is given each sample on the sampler's thread
     */
    public static UtilisationSampler start(NanoClock clock, Consumer<UtilisationSample> samples) {
        UtilisationSampler sampler = new UtilisationSampler(clock, samples);
        sampler.thread.start();
        return sampler;
    }

    private void sample() {
        try {
            TickReader.create().ifPresent(this::sample);
        } catch (RuntimeException gone) {
            LOG.log(Level.WARNING, "how busy the processors are is not told any more: {0}", gone.getMessage());
        }
    }

    private void sample(TickReader ticks) {
        TickWindow window = new TickWindow(ticks.read(), clock.nanoTime());
        while (pause(window.startNanos() + WINDOW_NANOS)) {
            deliver(window.end(ticks.read(), clock.nanoTime()));
        }
        // the last window ends with what was watched, however short it is, but where it would be mere chance
        if (window.longEnough(clock.nanoTime())) {
            deliver(window.end(ticks.read(), clock.nanoTime()));
        }
    }

    /** Pauses until a time; false when closed. */
    private boolean pause(long untilNanos) {
        long left = untilNanos - clock.nanoTime();
        while (left > 0 && !closed) {
            LockSupport.parkNanos(left);
            left = untilNanos - clock.nanoTime();
        }
        return !closed;
    }

    private synchronized void deliver(UtilisationSample sample) {
        if (!silent) {
            samples.accept(sample);
        }
    }

    /**
     * Stops after a last window, shorter than the others, which takes some milliseconds; on return no sample is
     * delivered and none will be.
     */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(LAST_READING);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            silent = true;
        }
    }
}
