package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class FrameLoopFxTest {
    private static final long LONGEST_SECONDS = 60;

    /** Half a second passes whenever it is looked at. */
    private final AtomicLong clock = new AtomicLong();

    private final AtomicInteger frames = new AtomicInteger();
    private final FrameLoop loop = new FrameLoop(() -> clock.addAndGet(500_000_000), now -> frames.incrementAndGet());

    @AfterEach
    void close() {
        FxThread.onWindowThread(() -> loop.close());
    }

    @Test
    void drawsNothingOutOfSight() {
        FxThread.onWindowThread(() -> loop.request());
        FxThread.drain();
        assertEquals(0, frames.get());
        ask(() -> {
            loop.setDrive(FrameLoop.Drive.FULL);
            return loop.drive();
        });
        assertEquals(FrameLoop.Drive.IDLE, ask(loop::drive));
        FxThread.onWindowThread(() -> loop.setInSight(true));
        assertEquals(FrameLoop.Drive.FULL, ask(loop::drive), "what was wanted meanwhile holds now");
    }

    @Test
    void askingManyTimesDrawsOneFrame() {
        FxThread.onWindowThread(() -> {
            loop.setInSight(true);
            for (int time = 0; time < 100; time++) {
                loop.request();
            }
        });
        FxThread.drain();
        assertEquals(1, frames.get());
    }

    @Test
    void replayGoesInStepsWhereNothingIsToGlide() throws TimeoutException {
        AtomicLong asked = new AtomicLong();
        AtomicLong time = new AtomicLong();
        AtomicInteger drawn = new AtomicInteger();
        FrameLoop steps = new FrameLoop(
                () -> {
                    asked.incrementAndGet();
                    return time.get();
                },
                now -> drawn.incrementAndGet());
        FxThread.onWindowThread(() -> {
            steps.stepWhile(() -> true);
            steps.setInSight(true);
            steps.setDrive(FrameLoop.Drive.FULL);
        });
        pulses(asked);
        int first = drawn.get();
        pulses(asked);
        assertEquals(first, drawn.get(), "no time for a step has passed");
        time.addAndGet(StillMotion.STEP_NANOS);
        pulses(asked);
        assertEquals(first + 1, drawn.get(), "one step");
        FxThread.onWindowThread(() -> steps.request());
        pulses(asked);
        assertEquals(first + 2, drawn.get(), "who seeks sees it at once");
        FxThread.onWindowThread(() -> steps.stepWhile(() -> false));
        pulses(asked);
        assertTrue(drawn.get() > first + 2, "with every pulse again");
        FxThread.onWindowThread(() -> steps.close());
    }

    /** Some pulses pass: each looks at the clock. */
    private static void pulses(AtomicLong asked) throws TimeoutException {
        long before = asked.get();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> asked.get() > before + 5);
    }

    private static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_SECONDS * 1000, question);
    }
}
