package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.ProgressInMemory;
import corewise.session.FakeRunService;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import java.time.InstantSource;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** The Learn page in a window, to be shown to a room by keys, with runs that are played on four cores. For the window's thread. */
final class RoomStage {
    /** Two screens, which are both on the one that there is without a display. */
    static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 600, 1000);

    static final Rectangle2D SECOND = new Rectangle2D(600, 0, 400, 400);

    final Stage stage;
    FakeRunService service = LearnScenes.played(4);
    List<Rectangle2D> screens = List.of(SCREEN);
    final ProgressInMemory store = new ProgressInMemory();
    Shell shell;
    Scene scene;
    Keyboard keys;

    RoomStage(Stage stage) {
        this.stage = stage;
        // the screen that there is without a display takes no pixels beyond it
        stage.setX(0);
        stage.setY(0);
        open();
    }

    /** Shows a new window's contents. */
    void open() {
        LearnServices services = new LearnServices(store, service::interpreters, InstantSource.system(), () -> screens);
        shell = MadeUpShell.root(service, new NoPictures()).teaching(services).shell(900, 700);
        scene = MadeUpShell.show(shell, stage);
        keys = new Keyboard(scene);
        keys.pressWithControl(KeyCode.DIGIT5);
        MadeUpShell.settle(scene);
    }

    void press(KeyCode key) {
        keys.press(key);
        MadeUpShell.settle(scene);
    }

    void present() {
        press(KeyCode.F11);
        assertTrue(shell.viewModel().presentingProperty().get());
    }

    LearnPage page() {
        return (LearnPage) shell.page();
    }

    /** Whether a node is seen: it and all that it is in. */
    boolean seen(String id) {
        Node node = scene.lookup(id);
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    /** The words of a label that is seen. */
    String text(String id) {
        return seen(id) ? ((Label) scene.lookup(id)).getText() : "";
    }

    /** The step, and what is in sight of it. */
    String thing() {
        boolean board = scene.lookup("#room-board").isVisible();
        String what = seen("#room-verdict") ? "outcome" : seen("#room-text") ? "step" : board ? boardOrTimeline() : "";
        return page().viewModel().place() + " " + what;
    }

    private String boardOrTimeline() {
        return scene.lookup("#room-board .timeline-slot").isVisible() ? "timeline" : "board";
    }
}
