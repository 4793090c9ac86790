package corewise.cli;

import corewise.file.TraceWriter;
import corewise.session.CompletedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is written where. Filled by the command line, for one thread. */
final class OutputOptions {
    static final String SIZE_NAME = "--snapshot-size";

    @Option(names = "--json", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.jsonTrace")
    private Path json;

    @Option(names = "--snapshot", paramLabel = "${bundle:cli.label.png}", descriptionKey = "cli.option.snapshot")
    private Path snapshot;

    @Option(
            names = SIZE_NAME,
            paramLabel = "${bundle:cli.label.pictureSize}",
            descriptionKey = "cli.option.snapshotSize")
    private String snapshotSize;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "cli.option.quiet")
    private boolean quiet;

    /** Checks all that can be known before the runs; {@code other} is what the command writes besides. */
    void validate(CliEnvironment environment, Optional<String> otherPictureSize, Outputs.Output... other)
            throws IOException {
        pictureSize(otherPictureSize);
        Arguments.png("--snapshot", snapshot);
        List<Outputs.Output> files = new ArrayList<>(List.of(other));
        files.add(new Outputs.Output("--snapshot", snapshot));
        files.add(new Outputs.Output("--json", json));
        Outputs.check(environment, files.toArray(Outputs.Output[]::new));
    }

    private SnapshotSize pictureSize(Optional<String> other) {
        return snapshotSize == null
                ? other.map(text -> SnapshotSize.parse("--size", text)).orElse(SnapshotSize.DEFAULT)
                : SnapshotSize.parse(SIZE_NAME, snapshotSize);
    }

    /** Draws the snapshot if one is wanted; runs are oldest first, at least one. */
    void snapshot(
            CliEnvironment environment, Outputs outputs, List<CompletedRun> runs, Optional<String> otherPictureSize) {
        SnapshotSize size = pictureSize(otherPictureSize);
        outputs.write(
                snapshot,
                png -> environment.snapshots().render(runs.getLast(), runs, size.width(), size.height(), png));
    }

    /** Writes the trace if that is wanted. */
    void writeTrace(CliEnvironment environment, Outputs outputs, Reporter reporter, CompletedRun run) {
        if (!jsonToStandardOutput()) {
            outputs.write(json, file -> new TraceWriter().write(run.trace(), file));
            return;
        }
        reporter.attempt(() -> new TraceWriter().write(run.trace(), environment.out()));
        if (environment.out().checkError()) {
            outputs.rescue("run.json", file -> new TraceWriter().write(run.trace(), file));
        }
    }

    boolean jsonToStandardOutput() {
        return Outputs.isStandard(json);
    }

    boolean wanted() {
        return json != null || snapshot != null;
    }

    boolean quiet() {
        return quiet;
    }
}
