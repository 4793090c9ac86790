package corewise.experiment;

import java.util.regex.Pattern;

/** Sentences of findings and claims, which are plain ASCII for terminals, as a page or a window sets them. Stateless. */
public final class Typography {
    private static final Pattern MICROSECONDS = Pattern.compile("(?<=\\d )us\\b");
    private static final Pattern FACTOR = Pattern.compile("(?<=\\d)x\\b");
    private static final Pattern TIMES = Pattern.compile("(?<=\\d) x (?=\\d)");

    private Typography() {}

    /** With the signs for micro, times and the ellipsis. */
    public static String of(String plain) {
        String micro = MICROSECONDS.matcher(plain).replaceAll("µs");
        String factors = FACTOR.matcher(micro).replaceAll("×");
        return TIMES.matcher(factors).replaceAll(" × ").replace("...", "…");
    }
}
