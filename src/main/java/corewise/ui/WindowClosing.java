package corewise.ui;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.Confirmation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Window;

/**
 * Closes a window once all is kept that is to be kept. What takes more than a second or fails is told, and the learner
 * asked; a second request closes the window whatever is lost. The window's thread never waits.
 */
@OnWindowThread
final class WindowClosing {
    /** What is kept within it is not worth a word. */
    static final Duration WITHOUT_A_WORD = Duration.ofSeconds(1);

    private final Work work;
    private final Confirmation confirmation;
    private final Texts texts;
    private final Time time;
    private Runnable close = () -> {};
    private volatile boolean begun;
    private boolean over;

    /** What is done before the program ends. Thread-safe. */
    interface Work {
        /**
         * Ends what keeps nothing. Harmless when done again.
         *
         * @return complete when what was to be kept until now is kept
         */
        CompletableFuture<Void> finish();

        /** What is still to be kept, for people. */
        List<String> unkept();

        /** What could not be kept since the work was to finish, and why; it is tried again by the next {@link #finish}. */
        List<Fact> lost();
    }

    /**
     * When something is done. Immutable.
     *
     * @param windowThread runs what it is given on the window's thread
     * @param later does so after {@link #WITHOUT_A_WORD}
     */
    record Time(Executor windowThread, Consumer<Runnable> later) {}

    WindowClosing(Work work, Confirmation confirmation, Texts texts, Time time) {
        this.work = work;
        this.confirmation = confirmation;
        this.texts = texts;
        this.time = time;
    }

    /** Closes this window from now on. */
    void of(Shell shell) {
        Window window = shell.scene().getWindow();
        window.setOnCloseRequest(request -> {
            shell.end();
            if (!requested(window::hide)) {
                shell.viewModel().noticeProperty().set(texts.get("closing.note"));
                request.consume();
            }
        });
    }

    /**
     * Takes a request to close.
     *
     * @param closing closes the window, later
     * @return whether it may be closed at once
     */
    boolean requested(Runnable closing) {
        if (begun) {
            over = true;
            return true;
        }
        begun = true;
        CompletableFuture<Void> finished = work.finish();
        if (finished.isDone() && kept()) {
            over = true;
            return true;
        }
        close = closing;
        follow(finished);
        time.later().accept(this::ask);
        return false;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // either outcome is looked at
    private void follow(CompletableFuture<Void> finished) {
        finished.whenComplete((done, problem) -> time.windowThread().execute(this::finished));
    }

    private void finished() {
        if (over) {
            return;
        }
        if (kept()) {
            close();
        } else if (work.lost().isEmpty()) {
            // what was kept has led to more
            follow(work.finish());
        } else {
            confirmation.ask(
                    texts.say(Fact.of("closing.lost")
                            .series(
                                    "what",
                                    Value.Joint.SENTENCES,
                                    work.lost().stream().map(Value.Within::new).toList())),
                    new Confirmation.Answers(
                            texts.get("closing.anyway"), this::close, texts.get("closing.again"), this::again));
        }
    }

    private void again() {
        if (!over) {
            follow(work.finish());
        }
    }

    private boolean kept() {
        return work.unkept().isEmpty() && work.lost().isEmpty();
    }

    private void ask() {
        if (over) {
            return;
        }
        List<Value.Verbatim> left =
                work.unkept().stream().map(Value.Verbatim::new).toList();
        if (kept()) {
            // what would not end keeps nothing
            close();
        } else if (!left.isEmpty()) {
            confirmation.ask(
                    texts.say(Fact.of("closing.question").series("what", Value.Joint.AND, left)),
                    new Confirmation.Answers(
                            texts.get("closing.anyway"), this::close, texts.get("closing.wait"), () -> {}));
        }
    }

    private void close() {
        if (!over) {
            over = true;
            close.run();
        }
    }

    /** Whether the window was asked to close, and had its second. Thread-safe. */
    boolean begun() {
        return begun;
    }
}
