package corewise.ui;

import corewise.ui.claims.ClaimsView;
import corewise.ui.order.OrderView;
import corewise.ui.race.RaceViewModel;
import corewise.ui.watch.Stepping;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work wherever the focus is, but in a text field. One table serves the keys and their list. Belongs to
 * the window's thread.
 */
public final class Shortcuts {
    /** A step of the race's clock, of the whole. */
    private static final double STEP = 0.01;

    private final WatchViewModel watch;
    private final RaceViewModel race;
    private final ShellViewModel shell;
    private final Optional<ClaimsView> claims;
    private final List<Shortcut> table;

    Shortcuts(WatchViewModel watch, Views views, ShellViewModel shell) {
        this.watch = watch;
        this.shell = shell;
        claims = views.claims();
        race = views.race().viewModel();
        OrderView order = views.order();
        table = List.of(
                new Shortcut(
                        "space",
                        "run",
                        List.of(KeyCode.SPACE),
                        () -> inView(watch::run, race::playOrPause, order.viewModel()::run)),
                new Shortcut("escape", "cancel", List.of(KeyCode.ESCAPE), this::escape),
                new Shortcut("r", "allThree", List.of(KeyCode.R), () -> inView(watch::runAllThree, race::run)),
                new Shortcut(
                        "five",
                        "fiveMore",
                        List.of(KeyCode.DIGIT5, KeyCode.NUMPAD5),
                        () -> inWatch(watch::runFiveMore)),
                new Shortcut("l", "race", List.of(KeyCode.L), () -> inWatch(watch::runRace)),
                new Shortcut("b", "bigger", List.of(KeyCode.B), () -> inWatch(watch::toggleBigger)),
                new Shortcut(
                        "t",
                        "table",
                        List.of(KeyCode.T),
                        () -> inView(watch.table()::toggle, () -> {}, order::toggleTable)),
                new Shortcut(
                        "left",
                        "back",
                        List.of(KeyCode.LEFT),
                        () -> inView(() -> step(Stepping::back), () -> race.step(-STEP))),
                new Shortcut(
                        "right",
                        "forward",
                        List.of(KeyCode.RIGHT),
                        () -> inView(() -> step(Stepping::forward), () -> race.step(STEP))),
                new Shortcut("p", "pause", List.of(KeyCode.P), () -> inWatch(() -> steps(Stepping::pause))),
                new Shortcut("f", "filter", List.of(KeyCode.F), () -> inWatch(() -> steps(Stepping::filter))),
                new Shortcut("help", "help", List.of(KeyCode.F1), this::toggleHelp));
    }

    /** What a key does depends on the view in sight. */
    private void inView(Runnable inWatch, Runnable inRace) {
        inView(inWatch, inRace, () -> {});
    }

    private void inView(Runnable inWatch, Runnable inRace, Runnable inOrder) {
        Runnable action = switch (shell.viewProperty().get()) {
            case WATCH -> inWatch;
            case RACE -> inRace;
            case ORDER -> inOrder;
            case CLAIMS -> () -> {};
        };
        action.run();
    }

    private void inWatch(Runnable action) {
        inView(action, () -> {});
    }

    /** The table, in the order in which it is listed. */
    List<Shortcut> table() {
        return table;
    }

    /** Listens on a scene. */
    public void listenOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (!inClaims() && event.getCode() == KeyCode.SPACE && !ownsTyping(event.getTarget())) {
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown() && choosesView(event.getCode())) {
            event.consume();
            return;
        }
        boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (modified || (ownsTyping(event.getTarget()) && event.getCode() != KeyCode.ESCAPE)) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && ownsTyping(event.getTarget())) {
            // where there is nothing to leave, the field may have something
            if (leave()) {
                event.consume();
            }
            return;
        }
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
            return;
        }
        // there Space presses what has the focus, as elsewhere in the world
        if (inClaims() && event.getCode() != KeyCode.ESCAPE && event.getCode() != KeyCode.F1) {
            return;
        }
        if (isArrow(event.getCode())
                && (ownsArrows(event.getTarget()) || shell.viewProperty().get() == View.ORDER)) {
            return;
        }
        if (shell.viewProperty().get() == View.RACE && stepsToEdge(event.getCode())) {
            event.consume();
            return;
        }
        for (Shortcut shortcut : table) {
            if (shortcut.codes().contains(event.getCode())) {
                shortcut.action().run();
                event.consume();
                return;
            }
        }
    }

    private boolean inClaims() {
        return shell.viewProperty().get() == View.CLAIMS;
    }

    /** Only in Race: in Watch the keys belong to what has the focus. */
    private boolean stepsToEdge(KeyCode code) {
        if (code == KeyCode.HOME) {
            race.step(-1);
        } else if (code == KeyCode.END) {
            race.step(1);
        }
        return code == KeyCode.HOME || code == KeyCode.END;
    }

    private boolean choosesView(KeyCode code) {
        switch (code) {
            case DIGIT1, NUMPAD1 -> shell.viewProperty().set(View.WATCH);
            case DIGIT2, NUMPAD2 -> shell.viewProperty().set(View.RACE);
            case DIGIT3, NUMPAD3 -> shell.viewProperty().set(View.ORDER);
            case DIGIT4, NUMPAD4 ->
                claims.ifPresent(view -> shell.viewProperty().set(View.CLAIMS));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void typed(KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !ownsTyping(event.getTarget())) {
            toggleHelp();
            event.consume();
        }
    }

    private void escape() {
        leave();
    }

    /** Cancels, closes or leaves what is on top; says whether there was anything. */
    private boolean leave() {
        if (shell.helpShownProperty().get()) {
            shell.helpShownProperty().set(false);
        } else if (watch.currentProperty().get() != null) {
            watch.cancel();
        } else if (inClaims()
                && claims.orElseThrow().viewModel().checkingProperty().get()) {
            claims.orElseThrow().viewModel().cancel();
        } else if (shell.viewProperty().get() != View.WATCH) {
            shell.viewProperty().set(View.WATCH);
        } else if (watch.table().shownProperty().get()) {
            watch.table().toggle();
        } else if (watch.biggerProperty().get()) {
            watch.toggleBigger();
        } else {
            return false;
        }
        return true;
    }

    private void toggleHelp() {
        shell.helpShownProperty().set(!shell.helpShownProperty().get());
    }

    private void steps(Consumer<Stepping> step) {
        if (watch.steppingProperty().get() != null) {
            step.accept(watch.steppingProperty().get());
        }
    }

    private void step(Consumer<Stepping> step) {
        Stepping stepping = watch.steppingProperty().get();
        if (stepping != null && watch.currentProperty().get() == null) {
            step.accept(stepping);
        }
    }

    private static boolean ownsTyping(EventTarget target) {
        return target instanceof TextInputControl
                || (target instanceof ComboBoxBase<?> box && box.isShowing())
                || (target instanceof Node node && node.getParent() instanceof javafx.scene.control.Spinner<?>);
    }

    private static boolean isArrow(KeyCode code) {
        return code == KeyCode.LEFT || code == KeyCode.RIGHT || code == KeyCode.HOME || code == KeyCode.END;
    }

    private static boolean ownsArrows(EventTarget target) {
        return target instanceof Slider
                || target instanceof RadioButton
                || target instanceof ListView<?>
                || target instanceof ComboBoxBase<?>;
    }

    /**
     * A key and what it does. Immutable.
     *
     * @param key stem of the text key of the key's name
     * @param text stem of the text key of what it does
     * @param codes the keys
     * @param action what it does
     */
    record Shortcut(String key, String text, List<KeyCode> codes, Runnable action) {}
}
