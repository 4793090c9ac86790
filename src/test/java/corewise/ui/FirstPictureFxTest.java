package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.WindowExtension;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/**
 * What a page or theme looks like in its first frame is what it looks like: on a busy machine the second may be a second
 * later.
 */
@ExtendWith(WindowExtension.class)
class FirstPictureFxTest {
    private static final int CORES = 8;
    private static final double ROUNDED = 1.5;

    @Start
    void start(Stage stage) {
        // each case has a window of its own, on no screen: no frame comes between
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "1024,700", "700,500"})
    void everythingHasItsPlaceInAPagesFirstFrame(int width, int height) {
        List<String> moved = new ArrayList<>();
        onWindowThread(() -> {
            Shell shell = MadeUpShell.driven(LearnScenes.played(CORES), Texts.load())
                    .root()
                    .checking(new FakeClaims(CORES).services())
                    .teaching(LearnScenes.services())
                    .leftAs(WindowSettings.of(false, 100, width, height, ""))
                    .shell(width, height);
            MadeUpShell.settle(shell.scene());
            for (String page : List.of("race", "order", "claims", "whatif", "learn", "watch")) {
                shell.viewModel().pageProperty().set(page);
                // as a frame does
                frame(shell);
                IdentityHashMap<Node, Bounds> first = places(shell.scene().getRoot());
                for (int later = 0; later < 3; later++) {
                    frame(shell);
                }
                moved.addAll(moved(page, first, places(shell.scene().getRoot())));
            }
            shell.close();
        });
        assertEquals("", String.join("\n", moved));
    }

    @Test
    void everythingHasItsPlaceInTheFirstFrameAfterTheBoardAlone() {
        Shell[] shell = new Shell[1];
        List<IdentityHashMap<Node, Bounds>> frames = new ArrayList<>();
        onWindowThread(() -> {
            shell[0] = MadeUpShell.driven(LearnScenes.played(CORES), Texts.load())
                    .root()
                    .leftAs(WindowSettings.of(false, 100, 1440, 900, ""))
                    .shell(1440, 900);
            frame(shell[0]);
        });
        onWindowThread(() -> shell[0].watch().biggerProperty().set(true));
        onWindowThread(() -> frame(shell[0]));
        onWindowThread(() -> {
            shell[0].watch().biggerProperty().set(false);
            frame(shell[0]);
            frames.add(places(shell[0].scene().getRoot()));
        });
        onWindowThread(() -> {
            frame(shell[0]);
            frames.add(places(shell[0].scene().getRoot()));
            shell[0].close();
        });
        assertEquals("", String.join("\n", moved("watch", frames.getFirst(), frames.getLast())));
    }

    @Test
    void anotherThemeIsSeenInAllOfThePageAtOnce() {
        onWindowThread(() -> {
            Shell shell = MadeUpShell.driven(LearnScenes.played(CORES), Texts.load())
                    .root()
                    .shell(1440, 900);
            frame(shell);
            shell.page().drawNow();
            assertEquals(1, brightnessOfBoard(shell), 0.1, "light");
            shell.viewModel().darkProperty().set(true);
            assertEquals(0.1, brightnessOfBoard(shell), 0.15, "dark");
            shell.close();
        });
    }

    /** Of the ground of the board's first place in the next frame, beside its words. */
    private static double brightnessOfBoard(Shell shell) {
        Node board = shell.scene().getRoot().lookup(".board");
        Bounds place = board.localToScene(board.getLayoutBounds());
        WritableImage picture = shell.scene().snapshot(null);
        return picture.getPixelReader()
                .getColor((int) place.getMinX() + 8, (int) place.getMinY() + 12)
                .getBrightness();
    }

    private static void frame(Shell shell) {
        MadeUpShell.settle(shell.scene());
    }

    private static List<String> moved(
            String page, IdentityHashMap<Node, Bounds> first, IdentityHashMap<Node, Bounds> later) {
        List<String> moved = new ArrayList<>();
        later.forEach((node, place) -> {
            Bounds before = first.get(node);
            if (before == null || isElsewhere(before, place)) {
                moved.add(page + ": " + node + " from " + before + " to " + place);
            }
        });
        return moved;
    }

    private static boolean isElsewhere(Bounds one, Bounds other) {
        return Math.abs(one.getMinX() - other.getMinX()) > ROUNDED
                || Math.abs(one.getMinY() - other.getMinY()) > ROUNDED
                || Math.abs(one.getWidth() - other.getWidth()) > ROUNDED
                || Math.abs(one.getHeight() - other.getHeight()) > ROUNDED;
    }

    private static IdentityHashMap<Node, Bounds> places(Parent root) {
        IdentityHashMap<Node, Bounds> places = new IdentityHashMap<>();
        visit(root, places);
        return places;
    }

    private static void visit(Node node, IdentityHashMap<Node, Bounds> places) {
        if (!node.isVisible()) {
            return;
        }
        places.put(node, node.localToScene(node.getLayoutBounds()));
        if (node instanceof Parent parent && (!(node instanceof Control) || node instanceof ScrollPane)) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, places));
        }
    }
}
