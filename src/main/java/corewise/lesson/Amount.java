package corewise.lesson;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of items or workers that may go by the machine: {@code 24}, {@code cores}, {@code 3*cores}, {@code cores+1}.
 * Immutable.
 *
 * @param perCore how many for each core
 * @param more how many more than that
 */
public record Amount(int perCore, int more) {
    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,3})\\*)?cores(?:([+-]\\d{1,3}))?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,6}");

    /** The amount that is written so; empty where it is none. */
    public static Optional<Amount> read(String text) {
        String dense = text.replace(" ", "");
        if (PLAIN.matcher(dense).matches()) {
            return Optional.of(new Amount(0, Integer.parseInt(dense)));
        }
        Matcher form = FORM.matcher(dense);
        if (!form.matches()) {
            return Optional.empty();
        }
        int each = form.group(1) == null ? 1 : Integer.parseInt(form.group(1));
        int more = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        return Optional.of(new Amount(each, more));
    }

    /** The number where so many cores can be used; at least 1. */
    public int of(int cores) {
        return Math.max(1, perCore * cores + more);
    }
}
