package corewise.ui.board;

import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;

/**
 * Shows tasks on their way, each on a small canvas out of a fixed number, so that what is below needs not be drawn again.
 */
@OnWindowThread
final class FlightLayer extends Pane {
    private static final int MOST = 16;

    private final TextWidths widths;
    private final List<Canvas> canvases = new ArrayList<>();

    FlightLayer(TextWidths widths) {
        this.widths = widths;
        setMouseTransparent(true);
        setManaged(false);
    }

    void draw(BoardFrame frame, Palette palette) {
        int used = 0;
        for (int task = frame.state().from();
                frame.moving() && task < frame.state().to() && used < MOST;
                task++) {
            if (Flights.flying(frame, task)) {
                drawAt(canvas(used++), Flights.place(frame, task), task, frame.items(), palette);
            }
        }
        for (int unused = used; unused < canvases.size(); unused++) {
            canvases.get(unused).setVisible(false);
        }
    }

    private Canvas canvas(int index) {
        if (index == canvases.size()) {
            Canvas canvas = new Canvas();
            canvases.add(canvas);
            getChildren().add(canvas);
        }
        return canvases.get(index);
    }

    private void drawAt(Canvas canvas, Box box, int task, int items, Palette palette) {
        double width = Math.ceil(box.width());
        double height = Math.ceil(box.height());
        canvas.setVisible(true);
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(Math.rint(box.x()), Math.rint(box.y()));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        new Brush(graphics, palette, widths).chip(new Box(0, 0, box.width(), box.height()), task, items);
    }
}
