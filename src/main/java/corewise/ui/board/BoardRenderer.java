package corewise.ui.board;

import corewise.ui.canvas.Palette;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;

/** Paints a frame of the board: paints only, decides nothing. Belongs to the window's thread. */
public final class BoardRenderer {
    private final Map<String, Double> widths = Brush.widthMemory();
    private final PicturePainter pictures = new PicturePainter();

    /** Begins with another trace. */
    void forget() {
        pictures.forget();
    }

    void paint(GraphicsContext graphics, Palette palette, BoardFrame frame, PictureSource picture) {
        graphics.clearRect(
                0, 0, graphics.getCanvas().getWidth(), graphics.getCanvas().getHeight());
        Brush brush = new Brush(graphics, palette, widths);
        new TrayPainter(brush, frame).paint();
        new CoresPainter(brush, frame).paint();
        new RowsPainter(brush, frame).paint();
        pictures.paint(brush, frame, picture);
        Flights.paint(brush, frame);
    }
}
