package corewise.picture;

/** Tells how wide texts are: a window measures with its fonts, a page does not know its reader's and estimates. */
@FunctionalInterface
public interface TextMeasure {
    /** For pages at scale 1. Widths are those of a wide common font, so that what fits by them fits by others. */
    TextMeasure ESTIMATED = (text, type) ->
            text.codePoints().mapToDouble(TextMeasure::ems).sum() * type.size() * (type.bold() ? 1.1 : 1);

    /** The width of a text in one line, pixels as they are drawn. */
    double of(String text, Mark.Type type);

    private static double ems(int sign) {
        if (sign == '\ufeff') {
            return 0;
        }
        if ("iljI|.,:;'! \u202f".indexOf(sign) >= 0) {
            return 0.32;
        }
        if ("ftr()-/".indexOf(sign) >= 0) {
            return 0.41;
        }
        boolean wide = "mwMW%…→↑×".indexOf(sign) >= 0;
        return wide ? 0.97 : Character.isUpperCase(sign) ? 0.72 : "sczk".indexOf(sign) >= 0 ? 0.56 : 0.63;
    }
}
