package corewise.ui.watch.timeline;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a run as people write it, such as {@code 120 ms – 180 ms} or {@code 1.2-1.5 s}. Immutable.
 *
 * @param fromNanos its beginning, nanoseconds since the run's start
 * @param toNanos its end, later
 */
record TypedInterval(long fromNanos, long toNanos) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d+(?:[.,]\\d+)?)\\s*([a-zµμ]*)\\s*(?:-|–|—|to|\\.\\.+)\\s*(\\d+(?:[.,]\\d+)?)\\s*([a-zµμ]*)");

    /** Reads what was written; empty where it is no interval. Without a unit the first time has the second one's, else ms. */
    static Optional<TypedInterval> parse(String text) {
        Matcher written = WRITTEN.matcher(text.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return Optional.empty();
        }
        String last = written.group(4).isEmpty() ? written.group(2) : written.group(4);
        String first = written.group(2).isEmpty() ? last : written.group(2);
        double from = nanos(written.group(1), first);
        double to = nanos(written.group(3), last);
        return from < to && to < Long.MAX_VALUE
                ? Optional.of(new TypedInterval(Math.round(from), Math.round(to)))
                : Optional.empty();
    }

    /** Not a number for an unknown unit. */
    private static double nanos(String number, String unit) {
        double factor = switch (unit) {
            case "s" -> 1e9;
            case "", "ms" -> 1e6;
            case "us", "µs", "μs" -> 1e3;
            case "ns" -> 1;
            default -> Double.NaN;
        };
        return Double.parseDouble(number.replace(',', '.')) * factor;
    }
}
