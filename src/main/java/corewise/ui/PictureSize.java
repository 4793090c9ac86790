package corewise.ui;

import corewise.picture.LargestPicture;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is. Immutable.
 *
 * @param width pixels, from {@link #LEAST_WIDTH} to {@link #MOST}
 * @param height pixels, from {@link #LEAST_HEIGHT} to {@link #MOST}
 */
record PictureSize(int width, int height) {
    static final int LEAST_WIDTH = 800;
    static final int LEAST_HEIGHT = 400;
    static final int MOST = LargestPicture.side();

    /** Of the width at which type has its usual size. */
    private static final double USUAL_HEIGHT = 810.0 / 1440;

    private static final Pattern TYPED = Pattern.compile("(\\d{1,5})\\s*[x×X*]\\s*(\\d{1,5})");

    PictureSize {
        if (!fits(width, height)) {
            throw new IllegalArgumentException(width + " x " + height + " is no size for a picture");
        }
    }

    private static boolean fits(int width, int height) {
        return width >= LEAST_WIDTH && width <= MOST && height >= LEAST_HEIGHT && height <= MOST;
    }

    /** The size that was typed, such as 1440 × 900; empty where it is none. */
    static Optional<PictureSize> parse(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(parts.group(1));
        int height = Integer.parseInt(parts.group(2));
        return fits(width, height) ? Optional.of(new PictureSize(width, height)) : Optional.empty();
    }

    /**
     * How much larger type is than in the window, so that a large picture is one to be seen from afar.
     *
     * @param usualWidth the width at which it has its usual size, pixels
     */
    double scale(double usualWidth) {
        return Math.clamp(Math.min(width / usualWidth, height / (USUAL_HEIGHT * usualWidth)), 0.8, 6);
    }
}
