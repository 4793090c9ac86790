package corewise.workload;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Numbers in words for people. Stateless and thread-safe. */
final class Figures {
    /** Narrow and not broken at a line's end. */
    private static final char GROUP = '\u202f';

    private Figures() {}

    /** A whole number in groups of three, for example {@code 61 540}, with narrow no-break spaces. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', GROUP);
    }

    /** What is to be added to a total when items have no result; empty when all have one. */
    static String missing(List<?> results) {
        long missing = results.stream().filter(Objects::isNull).count();
        return switch ((int) missing) {
            case 0 -> "";
            case 1 -> ", 1 item without a result";
            default -> ", " + grouped(missing) + " items without a result";
        };
    }
}
