package corewise.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where a line of a canvas may end: at spaces, and between the signs of a script that is written without. Stateless. */
public final class LineBreaks {
    /** Not at the begin of a line. */
    private static final String CLOSING = "，。、：；？！）》”’…×%\ufeff";

    /** Not at the end of a line. */
    private static final String OPENING = "（《“‘\ufeff";

    /** From here on signs are as wide as high, and words are not parted. */
    private static final char FIRST_WIDE = '\u2e80';

    private LineBreaks() {}

    /**
     * A text in lines.
     *
     * @param most lines at most, at least 1: the last has all that is left, fitting or not
     * @param fits whether a line has room
     */
    public static List<String> lines(String text, int most, Predicate<String> fits) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (lines.size() < most - 1 && from < text.length() && !fits.test(text.substring(from))) {
            int end = end(text, from, from);
            for (int next = end;
                    next < text.length() && fits.test(line(text, from, next));
                    next = end(text, from, next)) {
                end = next;
            }
            lines.add(line(text, from, end));
            from = end;
        }
        if (from < text.length() || lines.isEmpty()) {
            lines.add(line(text, from, text.length()));
        }
        return lines;
    }

    private static String line(String text, int from, int end) {
        return text.substring(from, end).stripTrailing();
    }

    /** The first place behind one at which a line may end. */
    private static int end(String text, int from, int behind) {
        int end = Math.max(from, behind) + 1;
        while (end < text.length() && !mayEnd(text.charAt(end - 1), text.charAt(end))) {
            end++;
        }
        return Math.min(end, text.length());
    }

    private static boolean mayEnd(char last, char next) {
        if (last == ' ' || next == ' ') {
            return last == ' ' && next != ' ';
        }
        boolean wide = last >= FIRST_WIDE || next >= FIRST_WIDE;
        return wide && CLOSING.indexOf(next) < 0 && OPENING.indexOf(last) < 0;
    }
}
