package corewise.ui.watch.timeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items of a list, from one to another. Immutable.
 *
 * @param first 0 or more
 * @param last at least {@code first}
 */
record ItemRange(int first, int last) {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,9})\\s*(?:(?:-|–|—|to|\\.\\.+)\\s*(\\d{1,9}))?");

    /** The items that were typed, such as 3, 3-7 or 3 to 7; empty where these are none. */
    static Optional<ItemRange> parse(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
        return last < first ? Optional.empty() : Optional.of(new ItemRange(first, last));
    }
}
