package corewise.model;

import corewise.fact.Fact;
import java.util.Objects;

/**
 * What a learner's function printed in a run, in the order in which it came from all of its tasks, with what the language
 * itself wrote to standard error there. Immutable.
 *
 * @param text the beginning, at most {@link #MOST} characters, as it was printed: whoever shows it takes the signs out that
 *     would command a terminal
 * @param moreBytes how many bytes came after that and were not kept, 0 or more
 */
public record Printed(String text, long moreBytes) {
    /** So much is kept of a run. */
    public static final int MOST = 8_000;

    /** Of a run that printed nothing, or of whose function nobody knows. */
    public static final Printed NOTHING = new Printed("", 0);

    public Printed {
        Objects.requireNonNull(text);
        if (text.length() > MOST || moreBytes < 0) {
            throw new IllegalArgumentException(text.length() + " characters and " + moreBytes + " bytes more");
        }
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** In words, with all that is kept. */
    public Fact told() {
        return Fact.of(moreBytes == 0 ? "function.printed" : "function.printed.more")
                .lines("text", text)
                .bytes("more", moreBytes);
    }
}
