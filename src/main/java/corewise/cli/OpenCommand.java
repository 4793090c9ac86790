package corewise.cli;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.session.CompletedRun;
import corewise.session.RunFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code open}: reads trace files, compares their runs, and draws the last. For one thread. */
@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    private final CliEnvironment environment;

    @Parameters(paramLabel = "${bundle:cli.label.file}", arity = "1..*", descriptionKey = "cli.option.files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--snapshot", paramLabel = "${bundle:cli.label.png}", descriptionKey = "cli.option.snapshotOfFile")
    private Path snapshot;

    @Option(
            names = OutputOptions.SIZE_NAME,
            paramLabel = "${bundle:cli.label.pictureSize}",
            descriptionKey = "cli.option.snapshotSize")
    private String snapshotSize;

    OpenCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    /** The command without arguments but these files. */
    OpenCommand(CliEnvironment environment, List<Path> files) {
        this(environment);
        this.files = files;
    }

    @Override
    public Integer call() throws IOException {
        SnapshotSize size = pictureSize();
        Outputs.check(environment, new Outputs.Output("--snapshot", snapshot));
        Reporter reporter = Reporter.of(environment);
        List<CompletedRun> runs = new ArrayList<>();
        for (Path file : files) {
            reporter.attempt(() -> open(file, runs, reporter));
        }
        Map<ListSpec, List<CompletedRun>> byList = new LinkedHashMap<>();
        for (CompletedRun run : runs) {
            byList.computeIfAbsent(run.trace().spec().list(), list -> new ArrayList<>())
                    .add(run);
        }
        byList.values().forEach(reporter::comparison);
        if (snapshot != null && !runs.isEmpty()) {
            List<CompletedRun> ofLast = byList.get(runs.getLast().trace().spec().list());
            new Outputs(environment, reporter)
                    .write(
                            snapshot,
                            png -> environment
                                    .snapshots()
                                    .render(runs.getLast(), ofLast, size.width(), size.height(), png));
        }
        return reporter.exitCode();
    }

    private SnapshotSize pictureSize() {
        Arguments.png("--snapshot", snapshot);
        return snapshotSize == null ? SnapshotSize.DEFAULT : SnapshotSize.parse(OutputOptions.SIZE_NAME, snapshotSize);
    }

    /** Adds the run of a file, unless it was in another file already. */
    private void open(Path file, List<CompletedRun> runs, Reporter reporter) throws IOException {
        RunFiles.Opened opened = RunFiles.open(environment.directory().resolve(file));
        opened.problem().ifPresent(reporter::problem);
        if (runs.stream().anyMatch(opened.run()::sameAs)) {
            reporter.say(Fact.of("cli.sameRun").verbatim("file", file));
        } else {
            runs.add(opened.run());
        }
    }
}
