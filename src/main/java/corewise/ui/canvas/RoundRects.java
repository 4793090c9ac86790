package corewise.ui.canvas;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Rendering;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.stage.Window;

/**
 * Fills rectangles with round corners. Where the processor fills shapes, a round corner costs many times what the whole
 * rectangle does: there they are put together from whole rows of pixels, whose ends follow the corner's arc.
 */
@OnWindowThread
public final class RoundRects {
    private static final int LARGEST_RADIUS = 16;
    private static final int SAMPLES = 16;
    private static final double[][] INSETS = new double[LARGEST_RADIUS + 1][];

    static {
        for (int radius = 0; radius <= LARGEST_RADIUS; radius++) {
            INSETS[radius] = new double[radius];
            for (int row = 0; row < radius; row++) {
                INSETS[radius][row] = meanInset(radius, row);
            }
        }
    }

    private final GraphicsContext graphics;
    private final boolean byRows;

    /** Fills with the paint that the graphics have at that time. */
    public RoundRects(GraphicsContext graphics) {
        this(graphics, Rendering.bySoftware() && rowsArePixels(graphics.getCanvas()));
    }

    RoundRects(GraphicsContext graphics, boolean byRows) {
        this.graphics = graphics;
        this.byRows = byRows;
    }

    private static boolean rowsArePixels(Canvas canvas) {
        Window window = canvas.getScene() == null ? null : canvas.getScene().getWindow();
        return window == null || window.getRenderScaleX() == 1;
    }

    /**
     * Fills a rectangle.
     *
     * @param radius of its corners, pixels; kept to what fits
     */
    public void fill(double x, double y, double width, double height, double radius) {
        if (!byRows) {
            graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
            return;
        }
        double left = Math.rint(x);
        double right = Math.rint(x + width);
        double top = Math.rint(y);
        double bottom = Math.rint(y + height);
        double most = Math.min(right - left, bottom - top) / 2;
        int rows = (int) Math.clamp(Math.rint(Math.min(radius, most)), 0, LARGEST_RADIUS);
        for (int row = 0; row < rows; row++) {
            double inset = INSETS[rows][row];
            graphics.fillRect(left + inset, top + row, right - left - 2 * inset, 1);
            graphics.fillRect(left + inset, bottom - row - 1, right - left - 2 * inset, 1);
        }
        graphics.fillRect(left, top + rows, right - left, bottom - top - 2 * rows);
    }

    /** How far from the side the arc is, on average over a row of pixels counted from the end. */
    static double meanInset(int radius, int row) {
        double sum = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double fromCentre = radius - row - (sample + 0.5) / SAMPLES;
            sum += radius - Math.sqrt((double) radius * radius - fromCentre * fromCentre);
        }
        return sum / SAMPLES;
    }
}
