package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Identified;
import corewise.model.Interpreter;
import corewise.model.StartMethod;
import corewise.session.RunService;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** The command {@code python}: lists the interpreters that runs can be made with. For one thread. */
@Command(name = "python", mixinStandardHelpOptions = true)
final class PythonCommand implements Callable<Integer> {
    private final CliEnvironment environment;

    PythonCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Texts texts = environment.terminal();
        try (RunService service = environment.runs().get()) {
            List<Interpreter> found = service.interpreters();
            if (found.isEmpty()) {
                environment.err().println(texts.say(Fact.of("python.none")));
                return ExitCode.PROBLEM;
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(Stream.of("cli.column.version", "cli.column.lock", "cli.column.startMethods", "cli.column.program")
                    .map(texts::get)
                    .toList());
            found.forEach(each -> rows.add(row(each, texts)));
            TextTable.lines(rows).forEach(environment.out()::println);
            return ExitCode.GOOD;
        }
    }

    private static List<String> row(Interpreter each, Texts texts) {
        Optional<StartMethod> own = each.info().startMethod();
        // its own comes first
        String methods = Stream.concat(
                        own.stream(), each.startMethods().stream().filter(method -> !own.equals(Optional.of(method))))
                .map(Identified::id)
                .collect(Collectors.joining(texts.between(Value.Joint.COMMA)));
        return List.of(
                each.info().version(),
                texts.get(each.info().lock() ? "cli.lockOn" : "cli.lockOff"),
                methods,
                each.path());
    }
}
