package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.platform.UserFolders;
import corewise.recording.SystemClock;
import corewise.session.RunService;
import corewise.simulation.Trust;
import corewise.strategy.python.NoInterpreterException;
import corewise.validation.BasisFile;
import corewise.validation.Case;
import corewise.validation.Validation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Holds the simulator against runs that are made, and prints what came of it. For one thread. */
record ValidateJob(CliEnvironment environment, RunService service, Language only) {
    int run(long nanos) throws IOException {
        Reporter reporter = Reporter.of(environment);
        reporter.say(Fact.of("simulation.validating").roughly("time", nanos));
        try {
            List<Language> languages = service.interpreters().isEmpty() || only == Language.PYTHON
                    ? List.of(only)
                    : List.of(Language.JAVA, Language.PYTHON);
            Validation.Result result =
                    new Validation(service, SystemClock.INSTANCE).run(nanos, languages, new Told(reporter));
            new BasisFile(UserFolders.current().data(), service.machine()).save(result.basis());
            new ValidationTable(environment.terminal(), reporter).print(result);
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

    /** Says how far it is. */
    private record Told(Reporter reporter) implements Validation.Listener {
        @Override
        public void lists(List<ListSpec> inOrder) {
            List<Value> lists = inOrder.stream()
                    .map(list -> (Value) new Value.Within(list("simulation.validating.list", list)))
                    .toList();
            reporter.say(Fact.of("simulation.validating.order").series("lists", Value.Joint.COMMA, lists));
        }

        private static Fact list(String key, ListSpec list) {
            return Fact.of(key).count("items", list.items()).with("length", new Value.Nanos(list.size()));
        }

        @Override
        public void costs(int rounds, int ways) {
            reporter.say(Fact.of("simulation.validating.costs")
                    .count("rounds", rounds)
                    .count("ways", ways));
        }

        @Override
        public void checked(Language language, ListSpec list, List<Case> cases) {
            List<Trust.Check> counted = cases.stream()
                    .filter(each -> !each.disturbed())
                    .map(Case::check)
                    .toList();
            reporter.say(list("simulation.validating.checked", list)
                    .term("language", language)
                    .count("ways", cases.size())
                    .count("disturbed", cases.size() - counted.size())
                    .share("error", Trust.medianError(counted)));
        }
    }
}
