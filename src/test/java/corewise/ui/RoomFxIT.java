package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.ui.fx.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** Every page in windows of common screens at the system's scalings: nothing is cut off, and the board is in sight. */
@ExtendWith(WindowExtension.class)
class RoomFxIT {
    /** Of the board's height, at least: what is below can be scrolled to. */
    private static final double LEAST_IN_SIGHT = 0.6;

    @Start
    void start(Stage stage) {
        // each case has windows of its own
    }

    /**
     * Each screen at one scaling, each scaling on one screen: what has room is a matter of the one divided by the other,
     * which goes from 2 400 × 1 350 over 1 600, 1 090, 960, 930, 880 and 680 to 340 × 190; more are seen in every
     * language. From 150 % on the projector's contrast belongs to it.
     */
    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 80, false", "1536, 864, 175, false", "1366, 768, 125, false", "683, 384, 200, false",
        "1440, 900, 90, true", "1024, 768, 150, true", "1024, 700, 110, true", "960, 540, 100, true",
        "960, 540, 90, true"
    })
    void nothingIsCutOffAndTheBoardStays(int width, int height, int zoom, boolean dark) {
        List<String> found = new ArrayList<>();
        String at = width + " × " + height + " at " + zoom + " %, ";
        try (SettledWindow window = new SettledWindow(Texts.load(), WindowSettings.of(dark, zoom, width, height, ""))) {
            for (String page : List.of("race", "order", "claims", "whatif", "watch")) {
                window.show(page);
                find(window, found, at + page);
            }
            everyPanel(window, found, at);
            lessons(window, found, at);
            window.show("watch");
            assertBoardInSight(window, at);
            window.then(() -> window.shell().watch().biggerProperty().set(true));
            find(window, found, at + "the board alone");
            assertBoardInSight(window, at + "alone, ");
        }
        assertEquals(List.of(), found);
    }

    private static void find(SettledWindow window, List<String> found, String where) {
        window.find(found, where, Legible.AND_IN_PLACE);
    }

    /** A step that was only read, one with its feedback, a curve, and what is told of recorded runs. */
    private static void lessons(SettledWindow window, List<String> found, String at) {
        window.show("learn");
        find(window, found, at + "learn");
        for (String lesson : List.of("04-ready", "11-how-much-faster", "quiz-before")) {
            window.showLesson(lesson);
            window.press(KeyCode.PAGE_DOWN);
            window.press(KeyCode.DIGIT1);
            if (lesson.equals("04-ready")) {
                // a curve is not guessed yet, and questions of a quiz have no run
                window.press(KeyCode.SPACE);
            }
            everyPanel(window, found, at + lesson + ", ");
        }
        window.showLesson("10-global-lock");
        window.then(() -> ((Hyperlink) window.shell().scene().lookup("#learn-recorded-change")).fire());
        everyPanel(window, found, at + "recorded, ");
    }

    private static boolean shown(Node node) {
        return node == null || (node.isVisible() && shown(node.getParent()));
    }

    private static void everyPanel(SettledWindow window, List<String> found, String at) {
        List<ToggleButton> tabs = new ArrayList<>();
        window.then(() -> window.shell().scene().getRoot().lookupAll(".panel-tabs .segment").stream()
                .map(ToggleButton.class::cast)
                .filter(RoomFxIT::shown)
                .forEach(tabs::add));
        for (ToggleButton tab : tabs.reversed()) {
            window.then(tab::fire);
            find(window, found, at + tab.getText());
        }
    }

    private static void assertBoardInSight(SettledWindow window, String at) {
        window.then(() -> {
            Scene scene = window.shell().scene();
            Node board = scene.lookup(".board");
            assertTrue(board.isVisible() && board.getParent().getParent().isVisible(), at);
            Bounds place = board.localToScene(board.getLayoutBounds());
            double inSight = Math.min(scene.getHeight(), place.getMaxY()) - Math.max(0, place.getMinY());
            assertTrue(
                    inSight >= LEAST_IN_SIGHT * place.getHeight(),
                    () -> at + "of the board is in sight: " + inSight + " of " + place);
        });
    }
}
