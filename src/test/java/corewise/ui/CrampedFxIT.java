package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.fx.TypeSize;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/** At every zoom words on controls have room around them, and cards around what scrolls in them. */
@ExtendWith(WindowExtension.class)
class CrampedFxIT {

    @Start
    void start(Stage stage) {
        // each case has a window of its own
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 150, 200})
    void wordsOnControlsHaveRoomAroundThem(int zoom) {
        double em = TypeSize.USUAL * zoom / 100;
        List<Function<Scene, List<String>>> cramped = List.of(scene -> Cramped.find(scene.getRoot(), em));
        Set<String> found = new TreeSet<>();
        WindowSettings look = WindowSettings.of(false, zoom, 1440, 900, "");
        try (SettledWindow window = new SettledWindow(Texts.load(Tongue.GERMAN), look)) {
            for (String page : List.of("watch", "race", "order", "claims", "whatif")) {
                window.show(page);
                window.find(found, page, cramped);
            }
            // choices, an order, a curve, a number, and own words
            for (String lesson : List.of("01-one-core", "07-who-is-first", "11-how-much-faster", "03-thread-each")) {
                window.showLesson(lesson);
                for (int step = 0; step < 6; step++) {
                    window.press(KeyCode.PAGE_DOWN);
                    window.find(found, lesson + " " + step, cramped);
                }
            }
        }
        assertEquals("", String.join("\n", found), zoom + " %");
    }

    @Test
    void scrollBarsLeaveTheEdgesOfCardsInSight() {
        Set<String> found = new TreeSet<>();
        try (SettledWindow window = new SettledWindow(Texts.load(), WindowSettings.of(false, 100, 1366, 700, ""))) {
            for (String page : List.of("watch", "race", "order", "claims", "whatif", "learn")) {
                window.show(page);
                window.find(found, page, List.of(CoveredEdges::find, CrampedFxIT::askedTooWide));
            }
        }
        assertEquals("", String.join("\n", found));
    }

    /** A stack asks its children how high they are for its whole width, whatever space it keeps free beside them. */
    private static List<String> askedTooWide(Scene scene) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof StackPane stack
                        && stack.getInsets().getLeft() + stack.getInsets().getRight() > 0
                        && stack.getChildrenUnmodifiable().stream()
                                .anyMatch(child -> child.isManaged() && child.getContentBias() != null))
                .map(Node::toString)
                .toList();
    }
}
