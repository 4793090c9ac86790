package corewise.cli;

import corewise.session.RunFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a trace file and writes it in another form. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a trace file and writes it anew, in the form that the second name's ending asks for:",
            "  .json     a plain trace file, which other viewers of Chrome traces open too",
            "  .json.gz  the same, about a tenth of the size",
            "  .csv      a table of the tasks, a line each; times in nanoseconds since the run's start",
            "Of a file that ends too early it writes what could be read, says so, and ends with exit code 1."
        })
final class ConvertCommand implements Callable<Integer> {
    private final CliEnvironment environment;

    @Parameters(index = "0", paramLabel = "FILE", description = "A trace file, as run --json writes it.")
    private Path from;

    @Parameters(index = "1", paramLabel = "TO", description = "The file to write; replaced when it is there.")
    private Path to;

    ConvertCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (Stream.of(".json", ".json.gz", ".csv").noneMatch(to.toString()::endsWith)) {
            throw new BadArgumentException("the name of the file to write must end in .json, .json.gz or .csv");
        }
        Reporter reporter = new Reporter(environment.out(), environment.err(), false);
        reporter.attempt(() -> {
            RunFiles.Opened opened = RunFiles.open(environment.directory().resolve(from));
            if (!opened.problem().isEmpty()) {
                reporter.problem(opened.problem());
            }
            RunFiles.save(opened.run().trace(), environment.directory().resolve(to));
            reporter.say("wrote " + to);
        });
        return reporter.exitCode();
    }
}
