package corewise.cli;

import corewise.fact.Fact;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values of options as people write them, within their limits. Stateless. */
final class Arguments {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s?(ns|us|\u00b5s|\u03bcs|ms|s|m|min|h)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final int THOUSANDTHS = 3;
    private static final Pattern BYTES = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(b|kb|mb|)");
    private static final long MEGABYTE = 1_000_000;
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private Arguments() {}

    /** Checks a whole number; null, for an option that was not given, is well. */
    static void number(String option, Integer given, int least, int most) {
        if (given != null && (given < least || given > most)) {
            throw beyond(option, Integer.toString(least), Integer.toString(most), given);
        }
    }

    /** Refuses an option that was given, not null, where nothing is run in Python. */
    static void onlyInPython(String option, Object given) {
        if (given != null) {
            throw new BadArgumentException(Fact.of("cli.wrong.onlyPython").verbatim("option", option));
        }
    }

    /** Nanoseconds of a text such as {@code 20ms}, {@code 1.5 ms}, {@code 1us}, {@code 1s}, {@code 5m} or {@code 1h}. */
    static long nanos(String option, String text, long least, long most) {
        Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new BadArgumentException(Fact.of("cli.wrong.time")
                    .verbatim("option", option)
                    .verbatim("given", text)
                    .verbatim("least", typed(least))
                    .verbatim("most", typed(most)));
        }
        BigDecimal unit = BigDecimal.valueOf(unit(matcher.group(2)));
        BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(unit);
        if (nanos.compareTo(BigDecimal.valueOf(least)) < 0 || nanos.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw beyond(option, typed(least), typed(most), text);
        }
        return nanos.longValue();
    }

    /** Thousandths of a number such as {@code 2} or {@code 2.5}. */
    static long thousandths(String option, String text, long least, long most) {
        Matcher matcher = NUMBER.matcher(text.strip());
        BigDecimal number = matcher.matches()
                ? new BigDecimal(matcher.group()).movePointRight(THOUSANDTHS)
                : BigDecimal.valueOf(-1);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw beyond(option, written(least), written(most), text);
        }
        return number.longValue();
    }

    private static String written(long thousandths) {
        return BigDecimal.valueOf(thousandths, THOUSANDTHS).stripTrailingZeros().toPlainString();
    }

    /** Bytes of a text such as {@code 1MB}, {@code 64 kB} or {@code 500}. */
    static int bytes(String option, String text, int most) {
        Matcher matcher = BYTES.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new BadArgumentException(Fact.of("cli.wrong.bytes")
                    .verbatim("option", option)
                    .verbatim("given", text)
                    .verbatim("most", most / MEGABYTE + "MB"));
        }
        long unit = switch (matcher.group(2)) {
            case "mb" -> MEGABYTE;
            case "kb" -> 1_000;
            default -> 1;
        };
        BigDecimal bytes = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
        if (bytes.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw beyond(option, "0", most / MEGABYTE + "MB", text);
        }
        return bytes.intValue();
    }

    private static long unit(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "ms" -> MILLI;
            case "s" -> SECOND;
            case "m", "min" -> MINUTE;
            case "h" -> HOUR;
            default -> MICRO;
        };
    }

    /** A length of time as it is typed, in the largest unit of which it is a whole number. */
    private static String typed(long nanos) {
        return nanos == 0
                ? "0s"
                : Stream.of("h", "m", "s", "ms", "us", "ns")
                        .filter(unit -> nanos % unit(unit) == 0)
                        .findFirst()
                        .map(unit -> nanos / unit(unit) + unit)
                        .orElseThrow();
    }

    static BadArgumentException beyond(String option, String least, String most, Object given) {
        return new BadArgumentException(Fact.of("cli.wrong.range")
                .verbatim("option", option)
                .verbatim("least", least)
                .verbatim("most", most)
                .verbatim("given", given));
    }

    /** Checks the name of a page; null, for an option that was not given, is well. */
    static void html(String option, Path file) {
        ending(option, file, ".html", ".htm");
    }

    /** Checks the name of a picture; null, for an option that was not given, is well. */
    static void png(String option, Path file) {
        ending(option, file, ".png");
    }

    private static void ending(String option, Path file, String... endings) {
        if (file != null && Arrays.stream(endings).noneMatch(file.toString()::endsWith)) {
            throw new BadArgumentException(
                    Fact.of("cli.wrong.ending").verbatim("option", option).verbatim("ending", endings[0]));
        }
    }
}
