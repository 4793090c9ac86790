package corewise.picture;

import corewise.text.Quantities;
import corewise.text.Texts;

/**
 * Where something is laid out. Immutable.
 *
 * @param place the place, pixels
 * @param scale size of type, 1 in the window
 * @param widths how wide texts are
 * @param texts the words
 */
public record Frame(Rect place, double scale, TextMeasure widths, Texts texts) {
    /** Type of words beside a picture, pixels before scaling. */
    public static final double SMALL = 11;
    /** Type of words inside of a picture. */
    public static final double TINY = 10;
    /** Height of a line of small words. */
    public static final double LINE = 15;

    /** A length in this frame's size. */
    public double px(double unscaled) {
        return unscaled * scale;
    }

    /** Numbers as they are told. */
    public Quantities quantities() {
        return texts.quantities();
    }

    /** The same frame around another place. */
    public Frame in(Rect other) {
        return new Frame(other, scale, widths, texts);
    }

    /** The text, shortened with dots where it is wider than there is room; its table has all of it. */
    public String fitted(String text, Mark.Type type, double room) {
        if (widths.of(text, type) <= room) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String shorter = text.substring(0, end).strip() + "…";
            if (widths.of(shorter, type) <= room) {
                return shorter;
            }
        }
        return "";
    }

    /** Words in the last line of the place. */
    public Mark.Words caption(String text) {
        Mark.Type type = Mark.Type.left(SMALL);
        return new Mark.Words(fitted(text, type, place.width()), place.x(), place.bottom() - px(LINE / 2), type);
    }

    /** The place without its last line. */
    public Rect aboveCaption() {
        return place.within(0, 0, 0, px(LINE + 4));
    }
}
