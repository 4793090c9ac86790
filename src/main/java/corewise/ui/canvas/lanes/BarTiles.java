package corewise.ui.canvas.lanes;

import corewise.ui.canvas.FrameImages;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.ImageView;

/**
 * The bars of a run as images side by side: a changed image is drawn again as a whole, and of a run under way only the
 * last columns change.
 */
@OnWindowThread
public final class BarTiles extends Group {
    /** Of an image, in the coordinates of the layout. */
    private static final int WIDTH = 64;

    private final List<FrameImages> images = new ArrayList<>();
    private final List<ImageView> views = new ArrayList<>();
    private SliceRaster shown;
    private double magnification;
    /** Columns of an image. */
    private int columns;

    public BarTiles() {
        setManaged(false);
        setAutoSizeChildren(false);
    }

    /**
     * Shows the columns that have changed.
     *
     * @param screenPixels of the screen in one of the layout
     */
    void show(SliceRaster raster, double screenPixels) {
        if (isOther(raster) || magnification != screenPixels) {
            begin(raster, screenPixels);
        }
        for (int tile = 0; tile < images.size(); tile++) {
            int left = tile * columns;
            int from = Math.max(raster.dirtyFrom(), left);
            int to = Math.min(raster.dirtyTo(), Math.min(left + columns, raster.width()));
            if (from < to) {
                images.get(tile).show(from - left, to - left);
                views.get(tile).setImage(images.get(tile).shown());
            }
        }
        raster.clean();
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isOther(SliceRaster raster) {
        return raster != shown;
    }

    private void begin(SliceRaster raster, double screenPixels) {
        shown = raster;
        magnification = screenPixels;
        images.clear();
        views.clear();
        // where an image would end within a pixel of the screen, there would be a seam
        columns = magnification == Math.rint(magnification) ? (int) (WIDTH * magnification) : raster.width();
        for (int left = 0; left < raster.width(); left += columns) {
            int width = Math.min(columns, raster.width() - left);
            ImageView view = new ImageView();
            view.setSmooth(false);
            view.setX(left / magnification);
            view.setFitWidth(width / magnification);
            view.setFitHeight(raster.height() / magnification);
            views.add(view);
            images.add(new FrameImages(raster.pixels(), raster.width(), left, width, raster.height()));
        }
        getChildren().setAll(views);
    }
}
