package corewise.ui.whatif;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people type it: {@code 60 µs}, {@code 0,5ms}, {@code 2s}. Stateless. */
final class TypedTime {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:[.,]\\d{0,9})?)(ns|us|\u00b5s|\u03bcs|ms|s|)");
    private static final long MILLI = 1_000_000;

    private TypedTime() {}

    /**
     * Nanoseconds of what was typed; empty where it is no length of time, or not one of these.
     *
     * @param before what stands there now: a number alone is of its unit
     */
    static OptionalLong parse(String text, long before, long most) {
        Matcher written =
                WRITTEN.matcher(text.replaceAll("[\\s\u00a0\u202f\ufeff]", "").toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal number = new BigDecimal(written.group(1).replace(',', '.'));
        BigDecimal nanos = number.multiply(BigDecimal.valueOf(unit(written.group(2), before)));
        return nanos.compareTo(BigDecimal.valueOf(most)) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(nanos.longValue());
    }

    private static long unit(String unit, long before) {
        return switch (unit) {
            case "ns" -> 1;
            case "ms" -> MILLI;
            case "s" -> 1_000 * MILLI;
            case "" -> before < MILLI ? 1_000 : before < 1_000 * MILLI ? MILLI : 1_000 * MILLI;
            default -> 1_000;
        };
    }
}
