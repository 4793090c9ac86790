package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.fx.WindowExtension;
import corewise.ui.page.Page;
import corewise.ui.page.UnderWay;
import corewise.ui.watch.MadeUpServices;
import corewise.ui.watch.WatchViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** Esc while runs or a page's own work are on, by a clock that stands still until it is set. */
@ExtendWith(WindowExtension.class)
class LeavingFxTest {
    private static final long SECOND = 1_000_000_000;
    private static final String OF_RUNS = "Press Esc again to stop the run.";

    private final FakeRunService service = new FakeRunService(8);
    private final ShellViewModel shell = new ShellViewModel();
    private final AtWork page = new AtWork();
    private WatchViewModel watch;
    private Leaving leaving;
    private long now = 5 * SECOND;

    @Start
    void start(Stage stage) {
        Texts texts = Texts.load();
        watch = new WatchViewModel(MadeUpServices.of(service, texts));
        Pages pages = new Pages(List.of(new PageEntry(Pages.WATCH, () -> page)), shell.pageProperty(), Map.of());
        pages.showIn(new ArrayList<>());
        leaving = new Leaving(watch, pages, shell, texts, () -> now);
    }

    @Test
    void aRunThatHasJustBegunIsStoppedAtOnce() {
        onWindowThread(() -> {
            watch.requests().run();
            now += SECOND;
            assertTrue(leaving.leave());
            assertTrue(stopped());
            assertEquals("", shell.noticeProperty().get());
        });
    }

    @Test
    void aLongerRunIsStoppedWhenEscIsPressedTwice() {
        onWindowThread(() -> {
            watch.requests().run();
            now += 2 * SECOND;
            assertTrue(leaving.leave());
            assertFalse(stopped());
            assertEquals(OF_RUNS, shell.noticeProperty().get());
            now += SECOND;
            leaving.leave();
            assertTrue(stopped());
            assertEquals("", shell.noticeProperty().get());
        });
    }

    @Test
    void whoAnswersTooLateIsAskedAgain() {
        onWindowThread(() -> {
            watch.requests().run();
            now += 2 * SECOND;
            leaving.leave();
            now += 5 * SECOND;
            leaving.leave();
            assertFalse(stopped());
            leaving.leave();
            assertTrue(stopped());
        });
    }

    @Test
    void anAnswerIsGivenForTheRunThatWasAskedAbout() {
        onWindowThread(() -> {
            watch.requests().run();
            now += 2 * SECOND;
            leaving.leave();
            service.endLast();
            watch.requests().run();
            now += 2 * SECOND;
            leaving.leave();
            assertFalse(stopped());
        });
    }

    @Test
    void aPagesOwnWorkIsAskedAboutInItsWords() {
        onWindowThread(() -> {
            assertFalse(leaving.leave(), "nothing is on");
            page.since = Optional.of(now);
            now += 60 * SECOND;
            assertTrue(leaving.leave());
            assertEquals("Stop this?", shell.noticeProperty().get());
            assertEquals(0, page.stops);
            leaving.leave();
            assertEquals(1, page.stops);
        });
    }

    @Test
    void theListOfKeysIsClosedFirst() {
        onWindowThread(() -> {
            watch.requests().run();
            shell.helpShownProperty().set(true);
            leaving.leave();
            assertFalse(shell.helpShownProperty().get());
            assertFalse(stopped());
        });
    }

    private boolean stopped() {
        return service.started().getLast().cancelled();
    }

    /** A page that works when it is told to. */
    private static final class AtWork implements Page {
        private final Parent node = new StackPane();
        private Optional<Long> since = Optional.empty();
        private int stops;

        @Override
        public Parent node() {
            return node;
        }

        @Override
        public Map<KeyCode, Runnable> keys() {
            return Map.of();
        }

        @Override
        public void setInSight(boolean inSight) {
            // there is nothing to see
        }

        @Override
        public Optional<UnderWay> underWay() {
            return since.map(begun -> new UnderWay(begun, "Stop this?", () -> stops++));
        }

        @Override
        public void close() {
            // and nothing to free
        }
    }
}
