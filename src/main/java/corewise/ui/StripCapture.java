package corewise.ui;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Takes the picture of a node that is in no window a strip a pulse, so that the window stays quick however large the
 * picture is. Used once, on the window's thread.
 */
final class StripCapture {
    /** Pixels of a strip: a few milliseconds of drawing. */
    private static final int STRIP_PIXELS = 250_000;

    private final Node node;
    private final int width;
    private final int height;
    private final int[] pixels;
    private final Consumer<int[]> onTaken;

    private StripCapture(Node node, int width, int height, Consumer<int[]> onTaken) {
        this.node = node;
        this.width = width;
        this.height = height;
        this.onTaken = onTaken;
        pixels = new int[width * height];
    }

    /** Takes the node's picture; gives its pixels, row by row, when all of it is there. */
    static void take(Node node, int width, int height, Consumer<int[]> onTaken) {
        new StripCapture(node, width, height, onTaken).takeFrom(0);
    }

    private void takeFrom(int top) {
        if (top >= height) {
            onTaken.accept(pixels);
            return;
        }
        int high = Math.min(height - top, Math.max(1, STRIP_PIXELS / width));
        SnapshotParameters strip = new SnapshotParameters();
        strip.setViewport(new Rectangle2D(0, top, width, high));
        node.snapshot(
                result -> {
                    keep(result.getImage(), top, high);
                    takeFrom(top + high);
                    return null;
                },
                strip,
                null);
    }

    private void keep(Image strip, int top, int high) {
        strip.getPixelReader()
                .getPixels(0, 0, width, high, PixelFormat.getIntArgbInstance(), pixels, top * width, width);
    }
}
