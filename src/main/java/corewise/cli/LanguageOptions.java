package corewise.cli;

import corewise.calibration.ItemLengths;
import corewise.fact.Fact;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.RunService;
import corewise.strategy.python.NoInterpreterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say what the work is written in, and what runs it. Filled by the command line, for one thread. */
final class LanguageOptions {
    @Option(
            names = "--language",
            split = ",",
            paramLabel = "${bundle:cli.label.language}",
            descriptionKey = "cli.option.language")
    private List<Language> languages = new ArrayList<>();

    @Option(names = "--python", paramLabel = "${bundle:cli.label.program}", descriptionKey = "cli.option.python")
    private List<String> pythons = new ArrayList<>();

    @Option(
            names = "--start-method",
            paramLabel = "${bundle:cli.label.method}",
            descriptionKey = "cli.option.startMethod")
    private StartMethod startMethod;

    /** Takes the language of a function of one's own. */
    void follow(Language other) {
        if (languages.stream().anyMatch(given -> given != other)) {
            throw new BadArgumentException(Fact.of("cli.wrong.functionLanguage").term("language", other));
        }
        languages = new ArrayList<>(List.of(other));
    }

    @Option(names = "--no-main-guard", descriptionKey = "cli.option.noMainGuard")
    private boolean unguarded;

    /** Checks what can be checked without the machine. */
    void validate() {
        if (!chosen().contains(Language.PYTHON)) {
            Arguments.onlyInPython("--python", pythons.isEmpty() ? null : pythons);
            Arguments.onlyInPython("--start-method", startMethod);
            Arguments.onlyInPython("--no-main-guard", unguarded ? "" : null);
        }
        pythons.stream().filter(String::isBlank).findFirst().ifPresent(blank -> {
            throw new BadArgumentException(Fact.of("python.noProgram").verbatim("path", blank));
        });
    }

    /** Checks that an option that only Java's processes have was not given for runs in Python alone. */
    void onlyInJava(String option, boolean given) {
        if (given && !chosen().contains(Language.JAVA)) {
            throw new BadArgumentException(Fact.of("cli.wrong.onlyJava").verbatim("option", option));
        }
    }

    private List<Language> chosen() {
        return languages.isEmpty()
                ? List.of(Language.JAVA)
                : languages.stream().distinct().toList();
    }

    /** How many languages and interpreters run the list beside each other. */
    int count() {
        return with(RunOptions.DEFAULTS).size();
    }

    /** What is chosen, with these options besides: for each language and interpreter, in the order given. */
    List<RunOptions> with(RunOptions options) {
        List<String> programs =
                pythons.isEmpty() ? List.of("") : pythons.stream().distinct().toList();
        return chosen().stream()
                .flatMap(language -> language == Language.JAVA
                        ? Stream.of(options)
                        : programs.stream()
                                .map(program -> options.inPython(new InterpreterChoice(program, startMethod()))
                                        .withGuard(!unguarded)))
                .toList();
    }

    /** Without its guard a program is to be seen read anew, where nothing else was chosen. */
    private Optional<StartMethod> startMethod() {
        return Optional.ofNullable(startMethod == null && unguarded ? StartMethod.SPAWN : startMethod);
    }

    /** Checks that the languages have the work, and each way one of them. */
    void check(List<Way> ways, Work work) {
        for (Way way : ways) {
            if (chosen().stream().noneMatch(language -> way.lacking(language).isEmpty())) {
                Language first = chosen().getFirst();
                lacking(way.id(), first, way.lacking(first).orElseThrow());
            }
        }
        chosen().forEach(language -> work.lacking(language).ifPresent(why -> lacking(work.id(), language, why)));
    }

    private static void lacking(String what, Language language, Fact why) {
        throw new BadArgumentException(Fact.of("cli.wrong.lacking")
                .verbatim("what", what)
                .term("language", language)
                .fact("why", why));
    }

    /** Checks that what runs Python here has the ways. */
    void check(List<Way> ways, RunService service) {
        for (RunOptions options : with(RunOptions.DEFAULTS)) {
            if (options.language() == Language.PYTHON) {
                check(ways, service, options.interpreter());
            }
        }
    }

    private static void check(List<Way> ways, RunService service, InterpreterChoice choice) {
        try {
            Interpreter interpreter = service.interpreter(choice);
            for (Way way : ways) {
                interpreter.lacking(way).ifPresent(why -> {
                    throw new BadArgumentException(why);
                });
            }
        } catch (NoInterpreterException none) {
            throw new BadArgumentException(none.fact());
        }
    }

    /** The lengths of items here, in the language and by the interpreter that is named first. */
    ItemLengths lengths(RunService service) {
        try {
            return service.lengths(with(RunOptions.DEFAULTS).getFirst());
        } catch (NoInterpreterException none) {
            throw new BadArgumentException(none.fact());
        }
    }
}
