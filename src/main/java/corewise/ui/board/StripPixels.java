package corewise.ui.board;

import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;

/** Opaque pixels of what just ran on the cores: lines and numbers, without a command a shape. */
@OnWindowThread
final class StripPixels {
    private final int width;
    private final int height;
    private final int[] pixels;
    /** As many pixels of nothing: copying them is faster than filling, where code is not compiled at its best. */
    private final int[] nothing;

    StripPixels(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        nothing = new int[pixels.length];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row by row, premultiplied ARGB, 0 where nothing is. */
    int[] pixels() {
        return pixels;
    }

    void clear() {
        System.arraycopy(nothing, 0, pixels, 0, pixels.length);
    }

    /** Fills what of a rectangle lies inside. */
    void fill(int x, int y, int w, int h, int argb) {
        int from = Math.max(0, x);
        int to = Math.min(width, x + w);
        for (int row = Math.max(0, y); row < Math.min(height, y + h) && from < to; row++) {
            Arrays.fill(pixels, row * width + from, row * width + to, argb);
        }
    }

    /**
     * Copies a line of pixels into the rows of a strip. Whole lines at a time: what is copied costs next to nothing,
     * also while this program's own code is not compiled yet.
     *
     * @param lines one for each of so many rows, again and again; as wide as the strip
     */
    void rows(int x, int y, int h, int[]... lines) {
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            int[] line = lines[row % lines.length];
            int from = Math.max(0, x);
            int wide = Math.min(width - from, line.length - (from - x));
            if (wide > 0) {
                System.arraycopy(line, from - x, pixels, row * width + from, wide);
            }
        }
    }

    /** Writes over what is there. */
    void number(DigitGlyphs glyphs, int number, int centreX, int centreY, int argb) {
        int x = centreX - glyphs.width(number) / 2;
        int y = centreY - glyphs.height() / 2;
        for (char digit : Integer.toString(number).toCharArray()) {
            x += glyphs.stamp(digit, x, y, argb, this);
        }
    }

    /** Mixes a colour over a pixel, if it is inside. */
    void mix(int x, int y, int argb, int share255) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            int at = y * width + x;
            pixels[at] = mixed(pixels[at], argb, share255);
        }
    }

    /** A colour with a share of another, of 255, over it. */
    static int mixed(int below, int above, int share) {
        int rest = 255 - share;
        int red = ((below >> 16 & 255) * rest + (above >> 16 & 255) * share) / 255;
        int green = ((below >> 8 & 255) * rest + (above >> 8 & 255) * share) / 255;
        int blue = ((below & 255) * rest + (above & 255) * share) / 255;
        return 0xff000000 | red << 16 | green << 8 | blue;
    }
}
