package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.UtilisationSample;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import oshi.hardware.CentralProcessor.TickType;

/** The last, shorter window of a sampler whose clock and ticks are made up. */
class UtilisationSamplerTest {
    private static final long MILLI = 1_000_000;

    private final AtomicLong now = new AtomicLong(1_000 * MILLI);
    private final CountDownLatch waits = new CountDownLatch(2);
    private final List<UtilisationSample> samples = new CopyOnWriteArrayList<>();

    @Test
    void whatIsLeftOfTheLastWindowIsASampleOfItsOwnLength() throws InterruptedException {
        UtilisationSampler sampler = start();
        now.addAndGet(110 * MILLI);
        sampler.close();
        assertEquals(1, samples.size());
        UtilisationSample last = samples.getFirst();
        assertEquals(110 * MILLI, last.windowNanos());
        assertEquals(1_110 * MILLI, last.endNanos());
        assertEquals(1f, last.busy(0));
    }

    @Test
    void aRestShorterThanTwoTicksIsNoSample() throws InterruptedException {
        UtilisationSampler sampler = start();
        now.addAndGet(UtilisationSampler.LEAST_NANOS - 1);
        sampler.close();
        assertTrue(samples.isEmpty());
    }

    @Test
    void closingAgainGivesNoOtherSample() throws InterruptedException {
        UtilisationSampler sampler = start();
        now.addAndGet(30 * MILLI);
        sampler.close();
        sampler.close();
        assertEquals(1, samples.size());
    }

    /** A sampler that has had its first reading and is in its first window. */
    private UtilisationSampler start() throws InterruptedException {
        UtilisationSampler sampler = UtilisationSampler.start(this::time, () -> new BusyTicks(now), samples::add);
        waits.await();
        return sampler;
    }

    /** The sampler asks after its first reading, and again when its window begins. */
    private long time() {
        long time = now.get();
        waits.countDown();
        return time;
    }

    /** One processor that is always busy, a tick every 10 ms. */
    private record BusyTicks(AtomicLong now) implements UtilisationSampler.Ticks {
        @Override
        public int[] numbers() {
            return new int[] {0};
        }

        @Override
        public long[][] read() {
            long[] row = new long[TickType.values().length];
            row[TickType.USER.getIndex()] = now.get() / (10 * MILLI);
            return new long[][] {row};
        }
    }
}
