package corewise.cli;

import corewise.fact.Fact;
import corewise.session.RunFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a trace file and writes it in another form. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    private final CliEnvironment environment;

    @Parameters(index = "0", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.convertFrom")
    private Path from;

    @Parameters(index = "1", paramLabel = "${bundle:cli.label.to}", descriptionKey = "cli.option.convertTo")
    private Path to;

    ConvertCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (Stream.of(".json", ".json.gz", ".csv").noneMatch(to.toString()::endsWith)) {
            throw new BadArgumentException(Fact.of("cli.wrong.convertTo"));
        }
        Outputs.check(environment, "TO", to);
        Reporter reporter = Reporter.of(environment);
        reporter.attempt(() -> {
            RunFiles.Opened opened = RunFiles.open(environment.directory().resolve(from));
            opened.problem().ifPresent(reporter::problem);
            RunFiles.save(opened.run().trace(), environment.directory().resolve(to));
            reporter.say(Fact.of("cli.wrote").verbatim("file", to));
        });
        return reporter.exitCode();
    }
}
