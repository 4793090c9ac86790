package corewise.ui.whatif;

import corewise.simulation.WayCost.Stage;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cost as people type it: {@code 60 µs}, {@code 0,5ms}, {@code 2s}; {@code 2,5×} of how slow it is. Stateless. */
final class TypedCost {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:[.,]\\d{0,9})?)(ns|us|\u00b5s|\u03bcs|ms|s|)");
    private static final Pattern TIMES = Pattern.compile("(\\d{1,9}(?:[.,]\\d{0,9})?)(?:×|x|倍|)");
    private static final int THOUSANDTHS = 3;
    private static final long MILLI = 1_000_000;

    private TypedCost() {}

    /**
     * Nanoseconds or thousandths of what was typed; empty where it is no such number, or not one that the cost may be.
     *
     * @param before what stands there now: a number alone is of its unit
     */
    static OptionalLong parse(Stage stage, String text, long before) {
        Matcher written = (stage.isTime() ? WRITTEN : TIMES)
                .matcher(text.replaceAll("[\\s\u00a0\u202f\ufeff]", "").toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal typed = new BigDecimal(written.group(1).replace(',', '.'));
        BigDecimal number = stage.isTime()
                ? typed.multiply(BigDecimal.valueOf(unit(written.group(2), before)))
                : typed.movePointRight(THOUSANDTHS);
        boolean allowed = number.compareTo(BigDecimal.valueOf(stage.least())) >= 0
                && number.compareTo(BigDecimal.valueOf(stage.most())) <= 0;
        return allowed ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
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
