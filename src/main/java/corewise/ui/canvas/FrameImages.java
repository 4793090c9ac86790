package corewise.ui.canvas;

import corewise.ui.fx.OnWindowThread;
import java.nio.IntBuffer;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Pixels that change with every frame, as images. Two of them take turns: the toolkit may still be drawing the frame before,
 * on a thread of its own, from the image that was shown last, and must not find pixels of a later moment there.
 */
@OnWindowThread
public final class FrameImages {
    private final int[] source;
    private final int stride;
    private final int left;
    private final Side one;
    private final Side other;
    private Side shown;

    /** @param source row by row, premultiplied ARGB; its owner paints on it between two calls of {@link #show} */
    public FrameImages(int[] source, int width, int height) {
        this(source, width, 0, width, height);
    }

    /**
     * Images of a part of the source.
     *
     * @param stride the source's columns
     * @param left the first that is shown
     * @param width how many are shown
     */
    public FrameImages(int[] source, int stride, int left, int width, int height) {
        this.source = source;
        this.stride = stride;
        this.left = left;
        one = new Side(width, height);
        other = new Side(width, height);
        shown = one;
    }

    /**
     * Brings columns into the image that is shown from now on: those that have changed since this was called last, counted
     * from the first that is shown.
     */
    public void show(int from, int to) {
        for (Side side : List.of(one, other)) {
            side.from = Math.min(side.from, from);
            side.to = Math.max(side.to, to);
        }
        shown = shown == one ? other : one;
        shown.take(this);
    }

    /** The image that is shown: another one after each {@link #show}. */
    public Image shown() {
        return shown.image;
    }

    private static final class Side {
        private final int width;
        private final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final Image image;
        /** The columns that are not yet as the source has them: none where the first is not below the second. */
        private int from;

        private int to;

        Side(int width, int height) {
            this.width = width;
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
            to = width;
        }

        void take(FrameImages of) {
            for (int at = 0, row = of.left; at < pixels.length; at += width, row += of.stride) {
                System.arraycopy(of.source, row + from, pixels, at + from, to - from);
            }
            Rectangle2D changed = new Rectangle2D(from, 0, to - from, buffer.getHeight());
            buffer.updateBuffer(ignored -> changed);
            from = width;
            to = 0;
        }
    }
}
