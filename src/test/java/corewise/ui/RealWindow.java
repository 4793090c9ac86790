package corewise.ui;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.LiveTrace;
import corewise.session.CompletedRun;
import corewise.session.RunService;
import corewise.text.Texts;
import corewise.ui.board.BoardPane;
import corewise.ui.board.BoardState;
import corewise.ui.fx.SteadyText;
import corewise.ui.fx.WindowBackgroundTasks;
import corewise.ui.fx.WindowThread;
import corewise.ui.watch.Confirmation;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole window over a service, as a learner meets it: buttons, keys, and what is read on it. Made on the window's
 * thread; everything else belongs to the test's thread.
 */
final class RealWindow implements AutoCloseable {
    private static final long LONGEST_SECONDS = 120;

    private final WindowBackgroundTasks background = new WindowBackgroundTasks(WindowThread.executor());
    private final WindowBackgroundTasks checking = new WindowBackgroundTasks(WindowThread.executor());
    private final Texts texts = Texts.load();
    private final Stage stage;
    private final Scene scene;
    private final WatchViewModel watch;
    private final WatchDriver driver;

    RealWindow(Stage stage, RunService runs) {
        this.stage = stage;
        Willing willing = new Willing();
        DrivenWindow window = new DrivenWindow(
                new WatchServices(runs, background, WindowThread.executor(), willing, texts), new NoPictures());
        Shell shell = window.root().shell(1440, 900);
        driver = window.driver();
        driver.onCost(shell::showCost);
        watch = shell.watch();
        scene = shell.scene();
        stage.setScene(scene);
        stage.show();
        new WindowClosing(
                        new WindowWork(background, checking, Optional.empty(), texts),
                        willing,
                        texts,
                        new WindowClosing.Time(
                                WindowThread.executor(), ask -> WindowThread.later(WindowClosing.WITHOUT_A_WORD, ask)))
                .of(shell);
    }

    /** Says yes to whatever is to be run, and waits for what is still being written. */
    private static final class Willing implements Confirmation {
        @Override
        public void ask(String question, Runnable onYes) {
            onYes.run();
        }

        @Override
        public void ask(String question, Answers answers) {
            // the other answer goes on by itself
        }
    }

    /** Saves the run that is shown behind something else that takes until the test lets go. */
    void saveBehind(CountDownLatch something, Path file) throws Exception {
        ask(() -> {
            background.keep(
                    "something else",
                    () -> {
                        try {
                            something.await();
                            return true;
                        } catch (InterruptedException lost) {
                            throw new IllegalStateException(lost);
                        }
                    },
                    done -> {},
                    problem -> {});
            new RunFileActions(background, watch, new ShellViewModel(), texts, Optional.empty()).save(file);
            return null;
        });
    }

    /** Asks it to close, as its title bar does. */
    void requestClose() throws Exception {
        ask(() -> {
            WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            Event.fireEvent(stage, request);
            if (!request.isConsumed()) {
                stage.hide();
            }
            return null;
        });
    }

    /** Whether a run is under way. */
    boolean runs() throws Exception {
        return ask(() -> watch.currentProperty().get() != null);
    }

    /** Whether it is still open. */
    boolean open() throws Exception {
        return ask(stage::isShowing);
    }

    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            // the next test has the same stage
            stage.setOnCloseRequest(null);
            driver.close();
        });
        checking.close();
        background.close();
    }

    /** Asks on the window's thread. */
    static <T> T ask(Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until something is so, asked on the window's thread. */
    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, () -> ask(condition));
    }

    /** Sets the list by its size, and waits until that is what Run would run. */
    void set(Work work, int items, long size) throws Exception {
        until(() -> watch.settings().specProperty().get() != null);
        ask(() -> {
            watch.list().workProperty().set(work);
            watch.list().itemsProperty().set(items);
            watch.list().lengthsProperty().set(Lengths.EQUAL);
            watch.list().giveSize(size);
            return null;
        });
        until(() -> {
            long seed = watch.list().seedProperty().get();
            return watch.settings()
                    .specProperty()
                    .get()
                    .list()
                    .equals(new ListSpec(work, items, Lengths.EQUAL, size, seed));
        });
    }

    /** Presses the card of a way. */
    void choose(Way way) throws Exception {
        fire("#way-" + way.id());
    }

    /** Presses a button. */
    void fire(String selector) throws Exception {
        ask(() -> {
            ((ButtonBase) scene.lookup(selector)).fire();
            return null;
        });
    }

    void press(KeyCode code) throws Exception {
        ask(() -> {
            Keyboard.press(scene.getRoot(), code);
            return null;
        });
    }

    /** Waits until as many runs as this are in the list of runs and none is under way; gives the last. */
    CompletedRun afterRuns(int runs) throws Exception {
        until(() -> watch.currentProperty().get() == null
                && watch.shownRunProperty().get() != null
                && rows().getItems().size() == runs);
        return ask(() -> watch.shownRunProperty().get());
    }

    /** Waits until the run under way has finished an item. */
    void untilSomethingIsDone() throws Exception {
        LiveTrace live = ask(() -> watch.currentProperty().get().follow());
        until(() -> {
            live.refresh();
            return live.started() && live.endedNanos(0) >= 0;
        });
    }

    /** The board as it is drawn now. */
    BoardState board() throws Exception {
        return ask(() -> {
            driver.drawNow();
            return ((BoardPane) scene.lookup(".board")).reader().state();
        });
    }

    /** How many results the board showed as joined when the window drew it last; for the window's thread. */
    int drawnJoined() {
        return ((BoardPane) scene.lookup(".board")).reader().state().joinedCount();
    }

    private ListView<?> rows() {
        return (ListView<?>) scene.lookup(".runs-list");
    }

    /** The texts of all shown labels of a style class. */
    List<String> texts(String styleClass) throws Exception {
        return ask(() -> {
            MadeUpShell.settle(scene);
            return scene.getRoot().lookupAll("." + styleClass).stream()
                    .filter(node -> node.isVisible() && (node instanceof Label || node instanceof SteadyText))
                    .map(node -> node instanceof Label label ? label.getText() : ((SteadyText) node).getText())
                    .toList();
        });
    }

    /** Whether a part of the window is shown. */
    boolean shows(String selector) throws Exception {
        return ask(() -> scene.lookup(selector).isVisible());
    }

    /** Whether a part of the window can be used. */
    boolean canUse(String selector) throws Exception {
        return ask(() -> !scene.lookup(selector).isDisabled());
    }
}
