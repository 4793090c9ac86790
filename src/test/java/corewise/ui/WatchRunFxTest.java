package corewise.ui;

import static corewise.ui.RealWindow.ask;
import static corewise.ui.RealWindow.until;
import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.session.CompletedRun;
import corewise.session.RunService;
import corewise.session.ThisMachine;
import corewise.text.Texts;
import corewise.ui.board.BoardPane;
import corewise.ui.board.BoardState;
import corewise.ui.fx.WindowBackgroundTasks;
import corewise.ui.fx.WindowExtension;
import corewise.ui.fx.WindowThread;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window with real runs on this machine. */
@ExtendWith(WindowExtension.class)
class WatchRunFxTest {
    private static final int ITEMS = 8;
    private static final ListSpec SHORT = new ListSpec(Work.PRIMES, ITEMS, Lengths.MIXED, 20_000, 1);

    private final RunService runs = ThisMachine.runs("test");
    private final WindowBackgroundTasks background = new WindowBackgroundTasks(WindowThread.executor());
    private Scene scene;
    private WatchViewModel watch;
    private WatchDriver driver;

    @Start
    void start(Stage stage) {
        show(stage, runs);
    }

    private void show(Stage stage, RunService service) {
        DrivenWindow window = new DrivenWindow(
                new WatchServices(
                        service, background, WindowThread.executor(), (question, yes) -> yes.run(), Texts.load()),
                new NoPictures());
        Shell shell = window.root().shell(1000, 900);
        driver = window.driver();
        driver.onCost(shell::showCost);
        watch = shell.watch();
        scene = shell.scene();
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, driver::close);
        background.close();
        runs.close();
    }

    private void press(KeyCode code) throws Exception {
        onWindowThread(() -> Keyboard.press(scene.getRoot(), code));
    }

    private CompletedRun make(RunSpec spec) throws Exception {
        until(() -> watch.settings().specProperty().get() != null);
        onWindowThread(() -> watch.requests().runAll(List.of(spec), 1));
        CompletedRun run = ended(spec.way());
        until(() -> watch.settings().specProperty().get().list().equals(spec.list()));
        return run;
    }

    private CompletedRun ended(Way way) throws Exception {
        until(() -> watch.currentProperty().get() == null
                && watch.shownRunProperty().get() != null
                && watch.shownRunProperty().get().trace().spec().way() == way);
        return ask(() -> watch.shownRunProperty().get());
    }

    private BoardState drawn() throws Exception {
        return ask(() -> {
            driver.drawNow();
            return ((BoardPane) scene.lookup(".board")).reader().state();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SERIAL", "THREAD_PER_TASK", "POOL"})
    void runOfEachWayEndsWithEveryTaskFinishedAndJoinedOnTheBoard(Way way) throws Exception {
        Trace trace = make(new RunSpec(way, SHORT, 2)).trace();
        BoardState board = drawn();
        assertEquals(ITEMS, board.finishedCount());
        assertEquals(ITEMS, board.joinedCount());
        assertEquals(ITEMS, board.count(TaskState.FINISHED));
        assertEquals(ITEMS, RunTimes.count(trace, TaskOutcome.DONE));
        onWindowThread(() -> {
            Keyboard.press(scene.getRoot(), KeyCode.LEFT);
            driver.drawNow();
        });
        assertTrue(drawn().joinedCount() < ITEMS, "a step back is before the last result was joined");
    }

    @Test
    void runButtonRunsWhatIsChosenAndEscapeCancelsIt() throws Exception {
        make(new RunSpec(Way.SERIAL, new ListSpec(Work.WAIT, ITEMS, Lengths.EQUAL, 1_000, 1), 2));
        until(() -> watch.settings().specProperty().get() != null
                && watch.settings().specProperty().get().list().work() == Work.WAIT);
        onWindowThread(() -> watch.list().giveSize(30_000_000));
        until(() -> watch.settings().specProperty().get().list().size() == 30_000_000);
        onWindowThread(() -> ((Button) scene.lookup(".run-button")).fire());
        until(() -> watch.currentProperty().get() != null);
        // where the machine is so slow that the run is a second old, the first only asks
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        Trace trace = ended(Way.SERIAL).trace();
        assertEquals(30_000_000, trace.spec().list().size());
        assertFalse(IntStream.range(0, ITEMS).anyMatch(task -> trace.outcome(task) == TaskOutcome.PENDING));
        assertFalse(IntStream.range(0, ITEMS).anyMatch(task -> trace.outcome(task) == TaskOutcome.DONE));
    }

    @Test
    void runAllThreeMakesARunOfEachWayWithEqualResults() throws Exception {
        CompletedRun first = make(new RunSpec(Way.POOL, SHORT, 2));
        press(KeyCode.R);
        until(() -> watch.currentProperty().get() != null);
        CompletedRun last = ended(Way.POOL);
        assertEquals(first.number() + 3, last.number());
        assertEquals(first.results(), last.results());
    }

    @Test
    void systemThatTellsNoCoresStillRunsAndSaysSo() throws Exception {
        try (RunService blind = ThisMachine.runs(Probes.notReporting(SystemClock.INSTANCE), "test")) {
            onWindowThread(() -> {
                driver.close();
                show((Stage) scene.getWindow(), blind);
            });
            for (Way way : Way.FIRST_THREE) {
                Trace trace = make(new RunSpec(way, SHORT, 2)).trace();
                assertFalse(trace.machine().coreReported());
                assertTrue(IntStream.range(0, trace.sliceCount()).allMatch(slice -> trace.sliceProcessor(slice) == -1));
                assertEquals(ITEMS, drawn().finishedCount());
            }
        }
    }
}
