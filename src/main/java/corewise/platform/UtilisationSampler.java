package corewise.platform;

import corewise.model.UtilisationSample;
import corewise.recording.NanoClock;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import oshi.hardware.CentralProcessor;

/**
 * Samples the utilisation of every logical processor four times a second, on a thread of its own, as long as it is not
 * closed. Thread-safe. Kernel ticks are 10 ms, so a share over 250 ms has a standard deviation of about 2 points.
 */
public final class UtilisationSampler implements AutoCloseable {
    /** The wanted length of a window; the real one is in each sample. */
    static final long WINDOW_NANOS = 250_000_000;

    private static final System.Logger LOG = System.getLogger(UtilisationSampler.class.getName());

    private final NanoClock clock;
    private final Consumer<UtilisationSample> samples;
    private final Thread thread;
    private volatile boolean closed;

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
            sample(Oshi.processor());
        } catch (RuntimeException | LinkageError unknown) {
            LOG.log(Level.WARNING, "utilisation is not known here", unknown);
        }
    }

    private void sample(CentralProcessor processor) {
        int[] numbers = ProcessorNumbers.ofTicks(processor.getLogicalProcessors(), SystemFamily.current());
        long[][] before = processor.getProcessorCpuLoadTicks();
        long beforeNanos = clock.nanoTime();
        while (pause(beforeNanos + WINDOW_NANOS)) {
            long[][] after = processor.getProcessorCpuLoadTicks();
            long afterNanos = clock.nanoTime();
            long window = Math.max(1, afterNanos - beforeNanos);
            float[] busy = TickDifference.busy(before, after, numbers);
            deliver(new UtilisationSample(afterNanos, window, busy, TickDifference.steal(before, after)));
            before = after;
            beforeNanos = afterNanos;
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
        if (!closed) {
            samples.accept(sample);
        }
    }

    /** Stops; on return no sample is delivered and none will be. */
    @Override
    public synchronized void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
