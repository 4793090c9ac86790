package corewise.ui.board;

import corewise.ui.fx.Grouped;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on the board. Immutable and thread-safe. */
final class BoardTexts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("assets.i18n.board", Locale.ROOT);

    private BoardTexts() {}

    /** The text of a key, its places filled in. */
    static String text(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        // a message format looks up the country's numbers anew for each of its numbers, in every frame
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            boolean whole = value instanceof Integer || value instanceof Long;
            String word = whole ? Grouped.of(((Number) value).longValue()) : String.valueOf(value);
            text = text.replace("{" + i + "}", word);
        }
        return text;
    }

    /** A number of bytes as people read it: {@code 640 B}, {@code 1.2 kB}, {@code 42 MB}. */
    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        String[] units = {"kB", "MB", "GB"};
        double value = bytes / 1e3;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1e3;
            unit++;
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /** A length of time as people read it: {@code 0.62 s}, {@code 12 ms}, {@code 40 µs}. */
    static String time(long nanos) {
        if (nanos >= 100_000_000L) {
            return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
        }
        if (nanos >= 10_000_000L) {
            return String.format(Locale.ROOT, "%.0f ms", nanos / 1e6);
        }
        if (nanos >= 1_000_000L) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
    }
}
