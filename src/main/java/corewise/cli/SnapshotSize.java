package corewise.cli;

import corewise.fact.Fact;
import corewise.picture.LargestPicture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture in pixels. Immutable.
 *
 * @param width 320 to {@link LargestPicture#side}
 * @param height 240 to {@link LargestPicture#side}
 */
record SnapshotSize(int width, int height) {
    static final SnapshotSize DEFAULT = new SnapshotSize(1440, 900);
    private static final int MIN_WIDTH = 320;
    private static final int MIN_HEIGHT = 240;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})[xX\u00d7](\\d{1,6})");

    /** Whether a text has the shape of a picture's size, whatever the numbers. */
    static boolean hasShape(String text) {
        return TEXT.matcher(text).matches();
    }

    /** The size of the option that it was given for. */
    static SnapshotSize parse(String option, String text) {
        int most = LargestPicture.side();
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            int width = Integer.parseInt(matcher.group(1));
            int height = Integer.parseInt(matcher.group(2));
            if (width >= MIN_WIDTH && width <= most && height >= MIN_HEIGHT && height <= most) {
                return new SnapshotSize(width, height);
            }
        }
        throw new BadArgumentException(Fact.of("cli.wrong.pictureSize")
                .verbatim("option", option)
                .verbatim("given", text)
                .verbatim("least", new SnapshotSize(MIN_WIDTH, MIN_HEIGHT))
                .verbatim("most", new SnapshotSize(most, most))
                .verbatim("usual", DEFAULT));
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
