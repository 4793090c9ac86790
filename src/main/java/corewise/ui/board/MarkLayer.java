package corewise.ui.board;

import corewise.picture.Token;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** Marks tasks that something is told of, wherever they stand: a frame around each. */
@OnWindowThread
final class MarkLayer extends Pane {
    private static final double THICKNESS = 3;
    private static final double LEAST = 6;

    private final List<Rectangle> marks = new ArrayList<>();

    MarkLayer() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void draw(BoardFrame frame, Palette palette, List<Integer> tasks) {
        while (marks.size() < tasks.size()) {
            Rectangle mark = new Rectangle();
            mark.setFill(null);
            mark.setStrokeWidth(THICKNESS);
            marks.add(mark);
            getChildren().add(mark);
        }
        Color color = palette.color(Token.NOW);
        for (int i = 0; i < marks.size(); i++) {
            Rectangle mark = marks.get(i);
            mark.setVisible(i < tasks.size());
            if (mark.isVisible()) {
                Box place = StandingPlaces.of(frame, tasks.get(i)).inset(-THICKNESS / 2 - 1);
                double narrow = Math.max(0, LEAST - place.width()) / 2;
                mark.setX(place.x() - narrow);
                mark.setY(place.y());
                mark.setWidth(place.width() + 2 * narrow);
                mark.setHeight(place.height());
                mark.setArcWidth(8);
                mark.setArcHeight(8);
                mark.setStroke(color);
            }
        }
    }
}
