package corewise.file;

import corewise.fact.Fact;
import corewise.text.Form;
import corewise.text.Texts;
import java.util.Optional;

/** What users are told, in English and in the signs of a plain terminal, for tests. Stateless. */
public final class Said {
    private static final Texts TEXTS = Texts.load().in(Form.ASCII);

    private Said() {}

    /** What a problem with a file is told as. */
    public static String by(Throwable problem) {
        return TEXTS.say(IoReason.of(problem));
    }

    /** Empty when there is nothing to tell. */
    static String by(Optional<Fact> fact) {
        return fact.map(TEXTS::say).orElse("");
    }
}
