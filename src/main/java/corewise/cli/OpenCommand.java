package corewise.cli;

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
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Reads trace files, plain or gzip, and prints the comparison of their runs, a table for each list;",
            "runs of other machines or numbers of cores have one of their own, and a line says why.",
            "A file that ends too early gives what is in it; a sentence says what is missing.",
            ""
        })
final class OpenCommand implements Callable<Integer> {
    private final CliEnvironment environment;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Trace files, as run --json writes them.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--snapshot", paramLabel = "FILE.png", description = "Draws the board after the last file's run.")
    private Path snapshot;

    @Option(names = "--snapshot-size", paramLabel = "WxH", description = "The picture's size. Default: 1440x900.")
    private String snapshotSize;

    OpenCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        PictureSize size = pictureSize();
        Reporter reporter = new Reporter(environment.out(), environment.err(), false);
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
            reporter.attempt(() -> environment
                    .snapshots()
                    .render(
                            runs.getLast(),
                            ofLast,
                            size.width(),
                            size.height(),
                            environment.directory().resolve(snapshot)));
        }
        return reporter.exitCode();
    }

    private PictureSize pictureSize() {
        if (snapshot != null && !snapshot.toString().endsWith(".png")) {
            throw new BadArgumentException("--snapshot writes PNG: the file's name must end in .png");
        }
        try {
            return snapshotSize == null ? PictureSize.DEFAULT : PictureSize.parse(snapshotSize);
        } catch (IllegalArgumentException e) {
            throw new BadArgumentException("--snapshot-size: " + e.getMessage());
        }
    }

    /** Adds the run of a file, unless it was in another file already. */
    private void open(Path file, List<CompletedRun> runs, Reporter reporter) throws IOException {
        RunFiles.Opened opened = RunFiles.open(environment.directory().resolve(file));
        if (!opened.problem().isEmpty()) {
            reporter.problem(opened.problem());
        }
        if (runs.stream().anyMatch(opened.run()::sameAs)) {
            reporter.say(file + " holds the same run as a file before it; it counts once.");
        } else {
            runs.add(opened.run());
        }
    }
}
