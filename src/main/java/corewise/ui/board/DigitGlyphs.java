package corewise.ui.board;

import corewise.ui.fx.OnWindowThread;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;

/** The ten digits in a font, prepared once: writing a number is then copying pixels. */
@OnWindowThread
final class DigitGlyphs {
    private static final int DIGITS = 10;

    private final int advance;
    private final int height;
    /** How much of each pixel ink covers, 0 to 255, a digit after the other. */
    private final int[][] cover = new int[DIGITS][];

    /** @param magnification pixels of the screen in one of the font's */
    DigitGlyphs(Font font, TextWidths widths, double magnification) {
        double wide = widths.of("0", font);
        advance = Math.max(1, (int) Math.round(wide * magnification));
        height = Math.max(1, (int) Math.ceil(font.getSize() * 1.2 * magnification));
        Canvas canvas = new Canvas(Math.ceil(DIGITS * advance / magnification), Math.ceil(height / magnification));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFont(font);
        graphics.setFill(Color.BLACK);
        graphics.setTextBaseline(VPos.CENTER);
        for (int digit = 0; digit < DIGITS; digit++) {
            graphics.fillText(
                    Integer.toString(digit), digit * advance / magnification, Math.rint(height / magnification / 2));
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        parameters.setTransform(Transform.scale(magnification, magnification));
        WritableImage image = canvas.snapshot(parameters, null);
        for (int digit = 0; digit < DIGITS; digit++) {
            cover[digit] = covered(image, digit * advance);
        }
    }

    private int[] covered(WritableImage image, int left) {
        PixelReader reader = image.getPixelReader();
        int[] covered = new int[advance * height];
        for (int y = 0; y < Math.min(height, (int) image.getHeight()); y++) {
            for (int x = 0; x < advance && left + x < image.getWidth(); x++) {
                covered[y * advance + x] = 255 - (reader.getArgb(left + x, y) >> 8 & 255);
            }
        }
        return covered;
    }

    /** The width of a number, pixels. */
    int width(int number) {
        return advance * Integer.toString(number).length();
    }

    /** The height of a line, pixels. */
    int height() {
        return height;
    }

    /** Writes a digit with its left upper corner at a place; gives its width. */
    int stamp(char digit, int left, int top, int argb, StripPixels onto) {
        int[] covered = cover[digit - '0'];
        for (int at = 0; at < covered.length; at++) {
            if (covered[at] > 0) {
                onto.mix(left + at % advance, top + at / advance, argb, covered[at]);
            }
        }
        return advance;
    }
}
