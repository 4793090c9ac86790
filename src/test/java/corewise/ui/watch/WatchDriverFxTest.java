package corewise.ui.watch;

import static corewise.ui.fx.FxThread.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.session.FakeRunService;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.WindowExtension;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class WatchDriverFxTest {
    private final FakeRunService service = new FakeRunService(2);
    private final WatchServices services = MadeUpServices.of(service);
    private final WatchViewModel watch = new WatchViewModel(services);
    private WatchDriver driver;
    private final AtomicLong now = new AtomicLong();
    private int warm;

    @Start
    void start(javafx.stage.Stage ignored) {
        driver = new WatchDriver(watch, services, now::get);
        driver.onWarm(() -> warm++);
        driver.setInSight(true);
    }

    @AfterEach
    void close() {
        ask(() -> {
            driver.close();
            return null;
        });
    }

    @Test
    void warmingUpDrawsWithEveryPulse() {
        assertEquals(FrameLoop.Drive.FULL, ask(() -> {
            driver.warmUp();
            return driver.loop().drive();
        }));
        assertEquals(0, warm);
    }

    @Test
    void aRunThatBeginsBecauseWarmingUpIsOverIsFollowed() throws TimeoutException {
        driver.onWarm(() -> driver.loop().govern(() -> -1, 2));
        ask(() -> {
            driver.warmUp();
            return null;
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            now.addAndGet(WarmUp.NANOS);
            return ask(() -> driver.loop().drive()) == FrameLoop.Drive.GOVERNED;
        });
    }

    @Test
    void whoLeavesWhileItIsWarmingUpComesBackToABoardThatStandsStill() {
        assertEquals(FrameLoop.Drive.IDLE, ask(() -> {
            driver.warmUp();
            driver.setInSight(false);
            driver.setInSight(true);
            return driver.loop().drive();
        }));
        assertEquals(1, warm);
    }

    @Test
    void anEndedRunThatIsShownIsNotWarmedUpOver() {
        assertEquals(FrameLoop.Drive.IDLE, ask(() -> {
            watch.opened()
                    .open(java.util.List.of(new corewise.session.CompletedRun(
                            1,
                            service.trace(watch.settings().specProperty().get(), 1),
                            java.util.List.of(),
                            Optional.empty(),
                            Optional.empty())));
            driver.warmUp();
            return driver.loop().drive();
        }));
    }
}
