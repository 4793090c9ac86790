package corewise.ui;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture that is wanted. Immutable.
 *
 * @param subject what is in it
 * @param width pixels, {@value #LEAST} to {@value #MOST}
 * @param height pixels, the same
 */
record PictureRequest(PictureSubject subject, int width, int height) {
    static final int LEAST = 320;
    static final int MOST = 8192;

    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,5})\\s*[x×X*]\\s*(\\d{1,5})\\s*");

    /** A request of a typed size, for example {@code 1920 × 1080}; empty where that is none or out of range. */
    static Optional<PictureRequest> parse(PictureSubject subject, String size) {
        Matcher matcher = SIZE.matcher(size == null ? "" : size);
        if (subject == null || !matcher.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        return inRange(width) && inRange(height)
                ? Optional.of(new PictureRequest(subject, width, height))
                : Optional.empty();
    }

    private static boolean inRange(int pixels) {
        return pixels >= LEAST && pixels <= MOST;
    }
}
