package corewise.cli;

import corewise.experiment.Check;
import corewise.experiment.ClaimId;
import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.StartMethod;
import corewise.session.RunService;
import corewise.strategy.python.NoInterpreterException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say in which languages claims are checked. Filled by the command line, for one thread. */
final class ClaimLanguageOptions {
    @Option(
            names = "--language",
            split = ",",
            paramLabel = "${bundle:cli.label.language}",
            descriptionKey = "cli.option.claimLanguage")
    private List<Language> languages = new ArrayList<>();

    @Option(names = "--python", paramLabel = "${bundle:cli.label.program}", descriptionKey = "cli.option.claimPython")
    private String python;

    @Option(
            names = "--start-method",
            paramLabel = "${bundle:cli.label.method}",
            descriptionKey = "cli.option.startMethod")
    private StartMethod startMethod;

    /** Checks what can be checked without the machine. */
    void validate() {
        if (!chosen().contains(Language.PYTHON)) {
            Arguments.onlyInPython("--python", python);
            Arguments.onlyInPython("--start-method", startMethod);
        }
        if (python != null && python.isBlank()) {
            throw new BadArgumentException(Fact.of("python.noProgram").verbatim("path", python));
        }
    }

    private Set<Language> chosen() {
        return languages.isEmpty() ? EnumSet.of(Language.JAVA) : EnumSet.copyOf(languages);
    }

    /** With which interpreter, where that is Python. */
    InterpreterChoice interpreter() {
        return new InterpreterChoice(python == null ? "" : python, Optional.ofNullable(startMethod));
    }

    /** All checks in these languages. */
    Set<Check> checks() {
        return chosen().stream()
                .flatMap(language -> Check.of(language).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of a claim in these languages, at least one. */
    List<Check> checks(ClaimId claim) {
        List<Check> checks =
                checks().stream().filter(check -> check.claim() == claim).toList();
        if (checks.isEmpty()) {
            throw new BadArgumentException(Fact.of("cli.wrong.claimLanguage")
                    .number("claim", claim.number())
                    .term("language", chosen().iterator().next()));
        }
        return checks;
    }

    /** Java, or which interpreter, or both. */
    Fact names(RunService service) {
        List<Value> names = new ArrayList<>();
        for (Language language : chosen()) {
            names.add(new Value.Within(language == Language.JAVA ? Fact.of(language.textKey()) : interpreter(service)));
        }
        return Fact.of("cli.claimLanguages").series("languages", Value.Joint.AND, names);
    }

    private Fact interpreter(RunService service) {
        try {
            InterpreterInfo info = service.interpreter(interpreter()).info();
            return info.startingBy(interpreter().startMethod().or(info::startMethod))
                    .fact();
        } catch (NoInterpreterException none) {
            throw new BadArgumentException(none.fact());
        }
    }
}
