package corewise.ui.race;

import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The red line of the clock through all cards, with its time on top. */
@OnWindowThread
final class ClockLine {
    private static final double WIDTH = 2;

    private final Pane overlay;
    /** Its pieces from top to bottom: it leaves out the words that it would cross. */
    private final List<Region> pieces = new ArrayList<>();

    private final Label time = new Label();

    /** A line in a pane that lies over the cards. */
    ClockLine(Pane overlay) {
        this.overlay = overlay;
        time.getStyleClass().add("race-clock-time");
        time.setManaged(false);
        overlay.getChildren().add(time);
    }

    /** Moves the line to a moment; hidden until the cards have been laid out. */
    void move(List<RaceCard> cards, long nanos, String text) {
        RaceCard first = cards.getFirst();
        RaceCard last = cards.getLast();
        double inLanes = first.lanes().clockX(nanos);
        boolean placed = !Double.isNaN(inLanes) && overlay.getScene() != null;
        time.setVisible(placed);
        pieces.forEach(piece -> piece.setVisible(false));
        if (!placed) {
            return;
        }
        Point2D top = overlay.sceneToLocal(first.lanes().localToScene(inLanes, 0));
        double above = overlay.sceneToLocal(first.localToScene(0, 0)).getY();
        double below =
                overlay.sceneToLocal(last.localToScene(0, last.getHeight())).getY();
        double x = Math.rint(top.getX());
        int drawn = 0;
        double from = above;
        for (RaceCard card : cards) {
            for (Bounds words : card.lanes().words(inLanes)) {
                Bounds here = overlay.sceneToLocal(words);
                draw(drawn, x, from, here.getMinY());
                from = here.getMaxY();
                drawn++;
            }
        }
        draw(drawn, x, from, below);
        time.setText(text);
        time.applyCss();
        double wide = Math.ceil(time.prefWidth(-1));
        double high = Math.ceil(time.prefHeight(-1));
        time.resizeRelocate(Math.rint(x + 1 - wide / 2), above - high, wide, high);
    }

    private void draw(int number, double x, double from, double to) {
        if (number == pieces.size()) {
            Region piece = new Region();
            piece.getStyleClass().add("race-clock-line");
            piece.setManaged(false);
            pieces.add(piece);
            // below its time
            overlay.getChildren().add(0, piece);
        }
        Region piece = pieces.get(number);
        piece.setVisible(true);
        piece.resizeRelocate(x, from, WIDTH, to - from);
    }
}
