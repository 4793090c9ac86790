package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Presenting;
import corewise.ui.fx.TypeSize;
import java.util.Locale;

/** How large what is on the board is: smaller where it could not be seen whole, and to be read from afar where it is alone. */
@OnWindowThread
final class BoardScale {
    private static final double STEPS = 50;

    private final WatchDrawing drawing;
    private double applied = Double.NaN;

    BoardScale(WatchDrawing drawing) {
        this.drawing = drawing;
    }

    /**
     * Fits the board into its place.
     *
     * @param em the size of type, pixels
     * @param alone whether it may be larger than usual
     */
    void fit(double width, double height, double em, boolean alone) {
        double fixed = drawing.leastBoardHeight(0);
        double growing = drawing.leastBoardHeight(1) - fixed;
        if (height <= 0 || growing <= 0) {
            return;
        }
        double usual = em / TypeSize.USUAL;
        double fits = (height - fixed) / growing;
        double wanted = alone ? Presenting.board(fits, width) : Math.clamp(fits, Presenting.LEAST_BOARD * usual, usual);
        double scale = Math.floor(wanted * STEPS) / STEPS;
        if (scale != applied) {
            applied = scale;
            String style = String.format(Locale.ROOT, "-cw-scale:%.2f", scale);
            drawing.board().lookupAll(".canvas-pane").forEach(pane -> pane.setStyle(style));
        }
    }
}
