package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Language;
import corewise.model.Way;
import corewise.platform.UserFolders;
import corewise.recording.SystemClock;
import corewise.session.RunService;
import corewise.simulation.Trust;
import corewise.strategy.python.NoInterpreterException;
import corewise.text.Texts;
import corewise.validation.BasisFile;
import corewise.validation.Validation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Holds the simulator against runs that are made, and prints what came of it. For one thread. */
record ValidateJob(CliEnvironment environment, RunService service, Language only) {
    private static final double GOOD = 0.15;

    int run(long nanos) throws IOException {
        Reporter reporter = Reporter.of(environment);
        reporter.say(Fact.of("simulation.validating").roughly("time", nanos));
        try {
            List<Language> languages = service.interpreters().isEmpty() || only == Language.PYTHON
                    ? List.of(only)
                    : List.of(Language.JAVA, Language.PYTHON);
            Validation.Result result = new Validation(service, SystemClock.INSTANCE).run(nanos, languages, each -> {});
            new BasisFile(UserFolders.current().data(), service.machine()).save(result.basis());
            print(result, reporter);
        } catch (NoInterpreterException none) {
            reporter.problem(none.fact());
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            reporter.problem(Fact.of("cli.interrupted"));
        }
        return reporter.exitCode();
    }

    private void print(Validation.Result result, Reporter reporter) {
        Texts texts = environment.terminal();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "cli.column.way",
                        "simulation.column.checks",
                        "simulation.column.medianError",
                        "simulation.column.within",
                        "simulation.column.worst",
                        "simulation.column.inverted",
                        "simulation.column.moves",
                        "simulation.column.ready")
                .map(texts::get)
                .toList());
        for (Language language : Language.values()) {
            for (Way way : Way.of(language)) {
                List<Validation.Case> cases = result.cases().stream()
                        .filter(each -> each.check().language() == language
                                && each.check().way() == way)
                        .toList();
                if (!cases.isEmpty()) {
                    rows.add(row(texts.get("runs.inLanguage", way.id(), texts.name(language)), cases));
                }
            }
        }
        rows.add(row(texts.get("simulation.all"), result.cases()));
        TextTable.lines(rows).forEach(reporter::line);
        result.basis().trust().worst().ifPresent(worst -> reporter.say(worst(worst)));
        reporter.say(Fact.of("simulation.machine.here")
                .share("speed", result.basis().machine().allBusySpeed() / 1_000.0));
    }

    private static Fact worst(Trust.Check worst) {
        return Fact.of("simulation.worst")
                .term("way", worst.way())
                .term("language", worst.language())
                .count("items", worst.items())
                .with("length", new Value.Nanos(worst.lengthNanos()))
                .with("predicted", new Value.Nanos(worst.predictedNanos()))
                .with("measured", new Value.Nanos(worst.measuredNanos()));
    }

    private List<String> row(String name, List<Validation.Case> cases) {
        Texts texts = environment.terminal();
        List<Trust.Check> checks = cases.stream().map(Validation.Case::check).toList();
        double worst = checks.stream().mapToDouble(Trust.Check::error).max().orElse(Double.NaN);
        return List.of(
                name,
                texts.quantities().count(cases.size()),
                texts.quantities().share(Trust.medianError(checks)),
                texts.quantities().share(Trust.within(checks, GOOD)),
                texts.quantities().share(worst),
                texts.quantities().share(apart(cases, Validation.Look::inverted)),
                texts.quantities().decimal(apart(cases, Validation.Look::moves), 2),
                texts.quantities().share(apart(cases, Validation.Look::ready)));
    }

    /** The median distance of a figure. */
    private static double apart(List<Validation.Case> cases, ToDoubleFunction<Validation.Look> figure) {
        return Validation.median(cases.stream()
                .mapToDouble(each ->
                        Math.abs(figure.applyAsDouble(each.predicted()) - figure.applyAsDouble(each.measured())))
                .filter(distance -> !Double.isNaN(distance))
                .toArray());
    }
}
