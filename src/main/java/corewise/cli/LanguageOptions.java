package corewise.cli;

import corewise.calibration.ItemLengths;
import corewise.fact.Fact;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.RunService;
import corewise.strategy.python.NoInterpreterException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what the work is written in, and what runs it. Filled by the command line, for one thread. */
final class LanguageOptions {
    @Option(names = "--language", paramLabel = "${bundle:cli.label.language}", descriptionKey = "cli.option.language")
    private Language given;

    private Language language = Language.JAVA;

    @Option(names = "--python", paramLabel = "${bundle:cli.label.program}", descriptionKey = "cli.option.python")
    private String python;

    @Option(
            names = "--start-method",
            paramLabel = "${bundle:cli.label.method}",
            descriptionKey = "cli.option.startMethod")
    private StartMethod startMethod;

    /** Takes the language of a function of one's own. */
    void follow(Language other) {
        if (given != null && given != other) {
            throw new BadArgumentException(Fact.of("cli.wrong.functionLanguage").term("language", other));
        }
        given = other;
    }

    /** Checks what can be checked without the machine. */
    void validate() {
        language = given == null ? Language.JAVA : given;
        if (language == Language.JAVA) {
            onlyInPython("--python", python);
            onlyInPython("--start-method", startMethod);
        }
        if (python != null && python.isBlank()) {
            throw new BadArgumentException(Fact.of("python.noProgram").verbatim("path", python));
        }
    }

    private static void onlyInPython(String option, Object given) {
        if (given != null) {
            throw new BadArgumentException(Fact.of("cli.wrong.onlyPython").verbatim("option", option));
        }
    }

    /** What is chosen, with these options besides. */
    RunOptions with(RunOptions options) {
        return language == Language.JAVA
                ? options
                : options.inPython(
                        new InterpreterChoice(python == null ? "" : python, Optional.ofNullable(startMethod)));
    }

    /** Checks that the language has all of these. */
    void check(List<Way> ways, Work work) {
        ways.forEach(way -> way.lacking(language).ifPresent(why -> lacking(way.id(), why)));
        work.lacking(language).ifPresent(why -> lacking(work.id(), why));
    }

    private void lacking(String what, Fact why) {
        throw new BadArgumentException(Fact.of("cli.wrong.lacking")
                .verbatim("what", what)
                .term("language", language)
                .fact("why", why));
    }

    /** The lengths of items in this language here. */
    ItemLengths lengths(RunService service) {
        try {
            return service.lengths(with(RunOptions.DEFAULTS));
        } catch (NoInterpreterException none) {
            throw new BadArgumentException(none.fact());
        }
    }
}
