package corewise.platform;

import corewise.model.UtilisationSample;
import corewise.recording.NanoClock;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import oshi.hardware.CentralProcessor;

/**
 * Samples the utilisation of every logical processor four times a second, on a thread of its own, until it is closed;
 * what is left of the last window is a sample of its own length. Thread-safe. Kernel ticks are 10 ms, so a share over 250
 * ms has a standard deviation of about 2 points.
 */
public final class UtilisationSampler implements AutoCloseable {
    /** The wanted length of a window; the real one is in each sample. */
    static final long WINDOW_NANOS = 250_000_000;

    /**
     * The shortest rest that is sampled: two ticks. A share of so few ticks is coarse, but what one window counts too
     * much its neighbours count too little, so sums over windows stay right; in less there may be no tick at all.
     */
    static final long LEAST_NANOS = 20_000_000;

    /** How long closing waits for the last reading at most: one takes far below a millisecond. */
    private static final long PATIENCE_MILLIS = 50;

    private static final System.Logger LOG = System.getLogger(UtilisationSampler.class.getName());

    private final NanoClock clock;
    private final Supplier<Ticks> source;
    private final Consumer<UtilisationSample> samples;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean reading;
    private boolean silent;

    private UtilisationSampler(NanoClock clock, Supplier<Ticks> source, Consumer<UtilisationSample> samples) {
        this.clock = clock;
        this.source = source;
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
        return start(clock, SystemTicks::new, samples);
    }

    /** Starts sampling these ticks, which are made ready and read on the sampler's thread. */
    static UtilisationSampler start(NanoClock clock, Supplier<Ticks> source, Consumer<UtilisationSample> samples) {
        UtilisationSampler sampler = new UtilisationSampler(clock, source, samples);
        sampler.thread.start();
        return sampler;
    }

    private void sample() {
        try {
            sample(source.get());
        } catch (RuntimeException | LinkageError unknown) {
            LOG.log(Level.WARNING, "utilisation is not known here", unknown);
        }
    }

    private void sample(Ticks ticks) {
        int[] numbers = ticks.numbers();
        long[][] before = ticks.read();
        long beforeNanos = clock.nanoTime();
        reading = true;
        boolean more = true;
        while (more) {
            more = pause(beforeNanos + WINDOW_NANOS);
            long[][] after = ticks.read();
            long afterNanos = clock.nanoTime();
            long window = Math.max(1, afterNanos - beforeNanos);
            if (more || window >= LEAST_NANOS) {
                float[] busy = TickDifference.busy(before, after, numbers);
                deliver(new UtilisationSample(afterNanos, window, busy, TickDifference.steal(before, after)));
            }
            before = after;
            beforeNanos = afterNanos;
        }
    }

    /** Pauses until a time; false when being closed. */
    private boolean pause(long untilNanos) {
        long left = untilNanos - clock.nanoTime();
        while (left > 0 && !closing) {
            LockSupport.parkNanos(left);
            left = untilNanos - clock.nanoTime();
        }
        return !closing;
    }

    private synchronized void deliver(UtilisationSample sample) {
        if (!silent) {
            samples.accept(sample);
        }
    }

    /**
     * Stops, after a last sample of what has passed since the one before; on return no sample is delivered and none will
     * be. Waits for that reading a few milliseconds at most, and not at all before the first one.
     */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        if (reading && Thread.currentThread() != thread) {
            awaitLast();
        }
        synchronized (this) {
            silent = true;
        }
    }

    private void awaitLast() {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            // whoever interrupts wants no last sample
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the kernel's counts of ticks. For the sampler's thread. */
    interface Ticks {

        /** The number of the processor in each row of a reading. */
        int[] numbers();

        /** Ticks since the system's start, a row a processor. */
        long[][] read();
    }

    private record SystemTicks(CentralProcessor processor) implements Ticks {
        SystemTicks() {
            this(Oshi.processor());
        }

        @Override
        public int[] numbers() {
            return ProcessorNumbers.ofTicks(processor.getLogicalProcessors(), SystemFamily.current());
        }

        @Override
        public long[][] read() {
            return processor.getProcessorCpuLoadTicks();
        }
    }
}
