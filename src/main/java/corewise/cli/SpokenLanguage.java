package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.text.Form;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.util.Optional;

/** In which language the command line speaks: looked for before arguments are read, for it says what is wrong with them. */
public final class SpokenLanguage {
    /** What the option is called. */
    static final String OPTION = "--locale";

    private SpokenLanguage() {}

    /** The language that arguments ask for; empty where they ask for none, or for one that is not spoken. */
    public static Optional<Tongue> asked(String... arguments) {
        return given(arguments).flatMap(Tongue::ofTag);
    }

    /**
     * All that commands need, in the language that was asked for, or in English where a terminal cannot write it, which is
     * said.
     *
     * @throws BadArgumentException when the language is not spoken
     */
    static CliEnvironment of(CliEnvironment environment, String... arguments) {
        Optional<String> given = given(arguments);
        if (given.isEmpty()) {
            return environment;
        }
        Tongue tongue = Tongue.ofTag(given.get())
                .orElseThrow(() -> new BadArgumentException(Fact.of("cli.wrong.locale")
                        .verbatim("given", given.get())
                        .series(
                                "known",
                                Value.Joint.AND,
                                WrongArguments.verbatim(
                                        Tongue.all().stream().map(Tongue::tag).toList()))));
        boolean sayable = Form.canSay(tongue, environment.out().charset())
                && Form.canSay(tongue, environment.err().charset());
        if (!sayable) {
            environment.err().println(environment.terminal().get("cli.localeUnwritable"));
        }
        return environment.speaking(Texts.load(sayable ? tongue : Tongue.ENGLISH), tongue);
    }

    private static Optional<String> given(String... arguments) {
        for (int at = 0; at < arguments.length && !arguments[at].equals("--"); at++) {
            if (arguments[at].startsWith(OPTION + "=")) {
                return Optional.of(arguments[at].substring(OPTION.length() + 1));
            }
            if (arguments[at].equals(OPTION) && at + 1 < arguments.length) {
                return Optional.of(arguments[at + 1]);
            }
        }
        return Optional.empty();
    }
}
