package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import corewise.ui.watch.WatchViewModel;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The ways to begin: somebody shows, the learner tries, a lecturer prepares. A card over the window, until one is chosen. */
@OnWindowThread
final class FirstSteps {
    /** The smallest at which text and lines are as strong as a projector needs them. */
    private static final int FOR_PROJECTORS = 150;

    private final ShellViewModel shell;
    private final Texts texts;
    private final Demonstration demonstration;
    private final Runnable lesson;
    private FirstStepsCard card;

    /** @param lesson opens the first lesson; empty in a window without lessons */
    FirstSteps(ShellViewModel shell, WatchViewModel watch, Texts texts, Optional<Runnable> lesson) {
        this.shell = shell;
        this.texts = texts;
        demonstration = new Demonstration(shell, watch, texts);
        this.lesson = lesson.orElse(() -> shell.pageProperty().set(Pages.WATCH));
    }

    /** Lies above all else whenever it is asked for. */
    void over(StackPane root) {
        shell.firstStepsShownProperty().subscribe(shown -> {
            if (shown && card == null) {
                card = new FirstStepsCard(this, texts);
                root.getChildren().add(card);
            }
            if (card != null) {
                show(shown);
            }
        });
    }

    private void show(boolean shown) {
        Visibility.show(card, shown);
        shell.aboveProperty().set(shown ? this::pressed : null);
        if (shown) {
            card.begin();
            // the page below may still want the focus for itself
            WindowThread.executor().execute(card::focus);
        }
    }

    private boolean pressed(Event of) {
        KeyEvent event = (KeyEvent) of;
        return card.pressed(KeyPlaces.of(event), event.isShiftDown());
    }

    private void leave() {
        shell.firstStepsShownProperty().set(false);
    }

    /** Show me. */
    void demonstrate() {
        leave();
        demonstration.begin();
    }

    /** Let me try. */
    void beginLesson() {
        leave();
        lesson.run();
    }

    /** Everything is as large and strong as a projector needs it, and the board is in sight. */
    void setUpForProjector() {
        shell.zoomProperty().set(Math.max(FOR_PROJECTORS, shell.shownZoom()));
        goToBoard();
    }

    /** The board is in sight. */
    void goToBoard() {
        leave();
        shell.pageProperty().set(Pages.WATCH);
    }
}
