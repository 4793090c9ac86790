package corewise.ui.board;

import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;

/** Opaque pixels of what just ran on the cores: rectangles, stripes and numbers, without a command a shape. */
@OnWindowThread
final class StripPixels {
    /** Of the pixels of a stripe that is drawn for standing ready, one in so many is set. */
    private static final int HATCH = 4;

    private final int width;
    private final int height;
    private final int[] pixels;

    StripPixels(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
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
        Arrays.fill(pixels, 0);
    }

    /** Fills what of a rectangle lies inside. */
    void fill(int x, int y, int w, int h, int argb) {
        int from = Math.max(0, x);
        int to = Math.min(width, x + w);
        for (int row = Math.max(0, y); row < Math.min(height, y + h) && from < to; row++) {
            Arrays.fill(pixels, row * width + from, row * width + to, argb);
        }
    }

    /** Fills a rectangle with slanted lines. */
    void hatch(int x, int y, int w, int h, int argb) {
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            for (int column = Math.max(0, x); column < Math.min(width, x + w); column++) {
                if ((column + row) % HATCH == 0) {
                    pixels[row * width + column] = argb;
                }
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

    /** Pales a rectangle towards a colour, more and more to the right, where nothing is painted not at all. */
    void fade(int x, int y, int w, int h, int towards, double most) {
        int to = Math.min(width, x + w);
        for (int column = Math.max(0, x); column < to; column++) {
            int share = (int) (255 * most * (column - x) / Math.max(1, w));
            for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
                int at = row * width + column;
                if (pixels[at] != 0) {
                    pixels[at] = mixed(pixels[at], towards, share);
                }
            }
        }
    }

    private static int mixed(int below, int above, int share) {
        int rest = 255 - share;
        int red = ((below >> 16 & 255) * rest + (above >> 16 & 255) * share) / 255;
        int green = ((below >> 8 & 255) * rest + (above >> 8 & 255) * share) / 255;
        int blue = ((below & 255) * rest + (above & 255) * share) / 255;
        return 0xff000000 | red << 16 | green << 8 | blue;
    }
}
