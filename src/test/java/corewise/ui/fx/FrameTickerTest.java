package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FrameTickerTest {
    /** Every reading is 0.6 s after the one before, so that every tick learns. */
    private final AtomicLong now = new AtomicLong();

    private final Semaphore frames = new Semaphore(0);
    private final FrameTicker ticker = new FrameTicker(() -> now.addAndGet(600_000_000), frames::release);

    /** What the window has cost; tells that it was asked. */
    private static LongSupplier cost(CountDownLatch asked) {
        return () -> {
            asked.countDown();
            return 0;
        };
    }

    @Test
    void aStretchThatBeginsRightAfterAnotherIsNotKeptWaitingByIt() throws Exception {
        CountDownLatch firstAsked = new CountDownLatch(1);
        CountDownLatch secondAsked = new CountDownLatch(2);
        AtomicInteger askedLate = new AtomicInteger();
        try (ticker) {
            ticker.begin(
                    () -> {
                        firstAsked.countDown();
                        if (secondAsked.getCount() < 2) {
                            askedLate.incrementAndGet();
                        }
                        return 0;
                    },
                    2);
            firstAsked.await();
            ticker.end();
            ticker.begin(cost(secondAsked), 2);

            secondAsked.await();
            assertEquals(0, askedLate.get(), "the first stretch goes on");
        }
    }

    @Test
    void aStretchInPlaceOfAnotherCountsWithItsOwnMeasure() throws Exception {
        CountDownLatch second = new CountDownLatch(3);
        try (ticker) {
            ticker.begin(cost(new CountDownLatch(1)), 2);
            frames.acquire();
            ticker.begin(cost(second), 2);

            second.await();
        }
    }

    @Test
    void whatTheLastSecondCostIsKnownAfterTheStretch() throws Exception {
        CountDownLatch asked = new CountDownLatch(8);
        try (ticker) {
            ticker.begin(cost(asked), 2);
            asked.await();
            ticker.end();
            assertNotNull(ticker.cost());
        }
    }

    @Test
    void aStretchAsksForFramesUntilItEnds() throws Exception {
        try (ticker) {
            ticker.begin(() -> -1, 2);
            frames.acquire(5);
        }
    }
}
