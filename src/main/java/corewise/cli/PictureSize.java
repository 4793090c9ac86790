package corewise.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture in pixels. Immutable.
 *
 * @param width 320 to 16,384
 * @param height 240 to 16,384
 */
record PictureSize(int width, int height) {
    static final PictureSize DEFAULT = new PictureSize(1440, 900);
    private static final int MIN_WIDTH = 320;
    private static final int MIN_HEIGHT = 240;
    private static final int MAX = 16_384;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})[xX\u00d7](\\d{1,6})");

    /** Whether a text has the shape of a picture's size, whatever the numbers. */
    static boolean hasShape(String text) {
        return TEXT.matcher(text).matches();
    }

    /** @throws IllegalArgumentException with a sentence's end for people when it is none */
    static PictureSize parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            int width = Integer.parseInt(matcher.group(1));
            int height = Integer.parseInt(matcher.group(2));
            if (width >= MIN_WIDTH && width <= MAX && height >= MIN_HEIGHT && height <= MAX) {
                return new PictureSize(width, height);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a picture's size from " + MIN_WIDTH + "x" + MIN_HEIGHT
                + " to " + MAX + "x" + MAX + ", such as " + DEFAULT.width + "x" + DEFAULT.height);
    }
}
