package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.model.TaskOutcome;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.RunFiles;
import corewise.session.RunService;
import corewise.session.ThisMachine;
import corewise.ui.board.BoardState;
import corewise.ui.fx.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;

/** What is read on the whole window when its buttons and keys are pressed and real runs are made. */
@ExtendWith(WindowExtension.class)
class WholeWindowFxIT {
    private static final int ITEMS = 8;
    private static final long SHORT_PRIMES = 20_000;
    private static final long SECOND_OF_WAITING = 1_000_000;

    private final RunService runs = ThisMachine.runs("test");
    private RealWindow window;

    @Start
    void start(Stage stage) {
        window = new RealWindow(stage, runs);
    }

    @AfterEach
    void close() {
        window.close();
        runs.close();
    }

    @ParameterizedTest
    @CsvSource({"SERIAL, false", "THREAD_PER_TASK, true", "POOL, false"})
    void runOfAChosenWayIsReadInFiguresBoardTimelineAndRuns(Way way, boolean byKey) throws Exception {
        window.set(Work.PRIMES, ITEMS, SHORT_PRIMES);
        assertFalse(window.canUse(".timeline-speed"));
        window.choose(way);
        if (byKey) {
            window.press(KeyCode.SPACE);
        } else {
            window.fire(".run-button");
        }
        assertEquals(way, window.afterRuns(1).trace().spec().way());

        BoardState board = window.board();
        assertEquals(ITEMS, board.count(TaskState.FINISHED));
        assertEquals(ITEMS, board.joinedCount());
        assertTrue(window.texts("figure-value").contains("8 of 8"), () -> "no count of finished items");
        assertTrue(window.texts("figure-line").getFirst().contains(" took "));
        List<String> names = window.texts("run-name");
        assertEquals(1, names.size(), names::toString);
        assertTrue(names.getFirst().startsWith("1 "), names::toString);
        assertTrue(window.canUse(".timeline-speed"), "the run can be replayed on the timeline");
    }

    @Test
    void runAllThreeAndFiveMoreFillTheListOfRunsAndSayThatResultsWereEqual() throws Exception {
        window.set(Work.PRIMES, ITEMS, SHORT_PRIMES);
        window.press(KeyCode.R);
        assertEquals(Way.POOL, window.afterRuns(3).trace().spec().way());
        assertTrue(
                window.texts("good").stream()
                        .anyMatch(text -> text.startsWith("In all 3 runs the joined list was the same: it begins")),
                "no line on equal results");
        window.press(KeyCode.M);
        assertEquals(8, window.afterRuns(8).number());
        assertTrue(
                window.texts("good").stream()
                        .anyMatch(text -> text.startsWith("In all 8 runs the joined list was the same: it begins")),
                "no line on equal results");
    }

    @Test
    void closingWithASaveQueuedKeepsThatSave(@TempDir Path folder) throws Exception {
        window.set(Work.PRIMES, ITEMS, SHORT_PRIMES);
        window.press(KeyCode.SPACE);
        CompletedRun run = window.afterRuns(1);
        CountDownLatch somethingElse = new CountDownLatch(1);
        Path file = folder.resolve("last.json.gz");
        window.saveBehind(somethingElse, file);

        window.requestClose();
        assertTrue(window.open(), "it is not kept yet");
        assertFalse(Files.exists(file));
        window.press(KeyCode.SPACE);
        assertFalse(window.runs(), "nothing is run any more");
        somethingElse.countDown();
        RealWindow.until(() -> !window.open());

        assertEquals(run.trace().info(), RunFiles.open(file).run().trace().info());
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"SERIAL", "POOL"})
    void escapeEndsALongRunAndKeepsWhatWasDone(Way way) throws Exception {
        window.set(Work.WAIT, 64, SECOND_OF_WAITING);
        window.choose(way);
        window.press(KeyCode.SPACE);
        window.untilSomethingIsDone();
        // the first may ask, since the run has taken long
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.ESCAPE);
        CompletedRun run = window.afterRuns(1);
        Trace trace = run.trace();
        int done = RunTimes.count(trace, TaskOutcome.DONE);
        assertTrue(done >= 1 && done < 64, () -> done + " done");
        assertEquals(TaskOutcome.DONE, trace.outcome(0));
        assertEquals(TaskOutcome.NOT_RUN, trace.outcome(63));
        assertEquals(done, window.board().resultCount());
        assertEquals(-1, window.board().mainWaitsFor(), "main waits for nothing after the end");
        assertTrue(window.texts("run-figures").getFirst().startsWith("stopped"));
    }

    @Test
    void arrowsStepThroughTheReplayAndThePlayButtonPlaysIt() throws Exception {
        window.set(Work.PRIMES, ITEMS, SHORT_PRIMES);
        window.press(KeyCode.SPACE);
        window.afterRuns(1);
        long end = window.board().nanos();
        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        BoardState before = window.board();
        long steppedBack = before.nanos();
        assertTrue(steppedBack < end);
        assertTrue(before.joinedCount() < ITEMS, "two steps back are before the last result was joined");
        window.press(KeyCode.RIGHT);
        assertTrue(window.board().nanos() > steppedBack);
        window.press(KeyCode.LEFT);
        assertEquals(steppedBack, window.board().nanos());

        window.fire("#play");
        RealWindow.until(() -> window.drawnJoined() == ITEMS);
    }

    @Test
    void theBoardAloneStaysUsableDuringARunAndComesBackWithEverything() throws Exception {
        window.set(Work.PRIMES, ITEMS, SHORT_PRIMES);
        window.press(KeyCode.B);
        assertFalse(window.shows(".left-column"));
        window.press(KeyCode.SPACE);
        window.afterRuns(1);
        assertEquals(ITEMS, window.board().joinedCount());
        window.press(KeyCode.ESCAPE);
        assertTrue(window.shows(".left-column"));
    }
}
