package corewise.ui.race;

import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The red line of the clock through all cards, with its time on top. */
@OnWindowThread
final class ClockLine {
    private static final double WIDTH = 2;

    private final Pane overlay;
    private final Region line = new Region();
    private final Label time = new Label();

    /** A line in a pane that lies over the cards. */
    ClockLine(Pane overlay) {
        this.overlay = overlay;
        line.getStyleClass().add("race-clock-line");
        time.getStyleClass().add("race-clock-time");
        line.setManaged(false);
        time.setManaged(false);
        overlay.getChildren().addAll(line, time);
    }

    /** Moves the line to a moment; hidden until the cards have been laid out. */
    void move(List<RaceCard> cards, long nanos, String text) {
        RaceCard first = cards.getFirst();
        RaceCard last = cards.getLast();
        double inLanes = first.lanes().clockX(nanos);
        boolean placed = !Double.isNaN(inLanes) && overlay.getScene() != null;
        line.setVisible(placed);
        time.setVisible(placed);
        if (!placed) {
            return;
        }
        Point2D top = overlay.sceneToLocal(first.lanes().localToScene(inLanes, 0));
        double above = overlay.sceneToLocal(first.localToScene(0, 0)).getY();
        double below =
                overlay.sceneToLocal(last.localToScene(0, last.getHeight())).getY();
        line.resizeRelocate(Math.rint(top.getX()), above, WIDTH, below - above);
        time.setText(text);
        time.applyCss();
        double wide = Math.ceil(time.prefWidth(-1));
        double high = Math.ceil(time.prefHeight(-1));
        time.resizeRelocate(Math.rint(top.getX() + 1 - wide / 2), above - high, wide, high);
    }
}
