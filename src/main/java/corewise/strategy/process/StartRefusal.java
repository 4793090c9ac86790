package corewise.strategy.process;

import corewise.fact.Fact;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Why a process could not be had. Immutable.
 *
 * @param problem what the system says, in one line; Java's own advice that may follow is about other causes
 * @param limit whether it is that there are too many already
 */
public record StartRefusal(String problem, boolean limit) {
    /** EAGAIN, ENOMEM, and the lists of open files that are full. */
    private static final Pattern LIMITS = Pattern.compile("error[:=] ?(11|12|23|24)\\b");

    public static StartRefusal of(IOException refused) {
        String first =
                String.valueOf(refused.getMessage()).strip().lines().findFirst().orElse("");
        boolean thread = refused.getCause() instanceof OutOfMemoryError;
        return new StartRefusal(first.strip(), thread || LIMITS.matcher(first).find());
    }

    /** The fact of this key for a limit, and the one for anything else. */
    public Fact fact(String limitKey, String otherKey) {
        return Fact.of(limit ? limitKey : otherKey).verbatim("problem", problem);
    }
}
