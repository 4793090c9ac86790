package corewise.ui;

import corewise.text.Texts;
import corewise.ui.claims.FakeClaims;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Spot;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** A whole window with all its views, whose runs are played, and which is asked what it shows. For the window's thread. */
final class AskedWindow {
    private final Shell shell;

    AskedWindow(int cores, int width, int height) {
        this(cores, width, height, Texts.load());
    }

    AskedWindow(int cores, int width, int height, Texts texts) {
        shell = MadeUpShell.driven(LearnScenes.played(cores), texts)
                .root()
                .checking(new FakeClaims(cores).services())
                .simulatingOn(Optional::empty)
                .teaching(LearnScenes.services())
                .shell(width, height);
        shell.viewModel().othersProperty().set(0.031);
        shell.showCost(0.031, 14);
    }

    Shell shell() {
        return shell;
    }

    Scene scene() {
        return shell.scene();
    }

    /** Has everything laid out and drawn. */
    void settle() {
        for (int pass = 0; pass < 3; pass++) {
            MadeUpShell.settle(scene());
            shell.page().drawNow();
        }
    }

    /** All that can be pointed at. */
    List<Spot> things() {
        return Explained.below(scene().getRoot().getChildrenUnmodifiable().getFirst());
    }

    /** Asks what something is, as the button in the header does. */
    void ask() {
        ((javafx.scene.control.Button) scene().lookup("#help")).fire();
        MadeUpShell.settle(scene());
    }

    /** A click of the mouse on the corner of a thing: in its middle there may be another one. */
    void click(Spot spot) {
        Bounds area = spot.area().orElseGet(spot.node()::getLayoutBounds);
        click(
                spot.node(),
                area.getMinX() + Math.min(3, area.getWidth() / 2),
                area.getMinY() + Math.min(3, area.getHeight() / 2));
    }

    /** A click of the mouse on a place of a node. */
    void click(Node node, double x, double y) {
        var place = node.localToScene(x, y);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(
                    node,
                    new MouseEvent(
                            type,
                            place.getX(),
                            place.getY(),
                            place.getX(),
                            place.getY(),
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            type == MouseEvent.MOUSE_PRESSED,
                            false,
                            false,
                            false,
                            false,
                            true,
                            new PickResult(node, new Point3D(x, y, 0), 1)));
        }
        MadeUpShell.settle(scene());
    }

    /** What the card is called; empty where none is open. */
    String cardName() {
        Node panel = scene().lookup("#explain-panel");
        return panel == null || !panel.isVisible() ? "" : ((Label) panel.lookup(".title")).getText();
    }

    /** All that the card says. */
    String cardSays() {
        return scene().lookup("#explain-card").getAccessibleText();
    }

    /** What the card says of the run on the screen. */
    String example() {
        return ((Labeled) scene().lookup("#explain-example")).getText();
    }
}
