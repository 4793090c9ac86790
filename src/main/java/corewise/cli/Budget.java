package corewise.cli;

import corewise.fact.Fact;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time for all claims, as people write it. Stateless. */
final class Budget {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\s?(m|min|s)");
    private static final Duration LEAST = Duration.ofMinutes(2);
    private static final Duration MOST = Duration.ofMinutes(30);

    private Budget() {}

    /** The time of a text such as {@code 5m} or {@code 150s}. */
    static Duration parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new BadArgumentException(Fact.of("cli.wrong.budget").verbatim("given", text));
        }
        long number = Long.parseLong(matcher.group(1));
        Duration time = matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
        if (time.compareTo(LEAST) < 0 || time.compareTo(MOST) > 0) {
            throw Arguments.beyond("--budget", LEAST.toMinutes() + "m", MOST.toMinutes() + "m", text);
        }
        return time;
    }
}
