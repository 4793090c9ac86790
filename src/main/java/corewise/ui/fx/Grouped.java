package corewise.ui.fx;

/** Whole numbers for people: digits in threes from 10 000 on, apart by a thin space that does not break. Stateless. */
public final class Grouped {
    private static final char THIN_SPACE = '\u202f';
    private static final long FIRST_GROUPED = 10_000;

    private Grouped() {}

    /** The number as text. */
    public static String of(long number) {
        String digits = Long.toString(Math.abs(number));
        if (Math.abs(number) < FIRST_GROUPED) {
            return Long.toString(number);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(THIN_SPACE);
            }
            text.append(digits.charAt(i));
        }
        return number < 0 ? "-" + text : text.toString();
    }
}
