package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.file.TraceWriter;
import corewise.session.CompletedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is written where. Filled by the command line, for one thread. */
final class OutputOptions {
    static final String STANDARD_OUTPUT_NAME = "-";
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

    void validate(Optional<String> otherPictureSize) {
        pictureSize(otherPictureSize);
        Arguments.png("--snapshot", snapshot);
    }

    private PictureSize pictureSize(Optional<String> other) {
        String text = snapshotSize == null ? other.orElse(null) : snapshotSize;
        return text == null ? PictureSize.DEFAULT : PictureSize.parse(SIZE_NAME, text);
    }

    /** Draws the snapshot if one is wanted; runs are oldest first, at least one. */
    void snapshot(CliEnvironment environment, List<CompletedRun> runs, Optional<String> otherPictureSize)
            throws IOException {
        if (snapshot != null) {
            PictureSize size = pictureSize(otherPictureSize);
            Path png = environment.directory().resolve(snapshot);
            environment.snapshots().render(runs.getLast(), runs, size.width(), size.height(), png);
        }
    }

    /** Writes the trace if that is wanted. */
    void writeTrace(CliEnvironment environment, CompletedRun run) throws IOException {
        if (jsonToStandardOutput()) {
            new TraceWriter().write(run.trace(), environment.out());
            if (environment.out().checkError()) {
                throw new ToldIOException(Fact.of("cli.problem.standardOutput"), null);
            }
        } else if (json != null) {
            new TraceWriter().write(run.trace(), environment.directory().resolve(json));
        }
    }

    boolean jsonToStandardOutput() {
        return json != null && json.toString().equals(STANDARD_OUTPUT_NAME);
    }

    boolean wanted() {
        return json != null || snapshot != null;
    }

    boolean quiet() {
        return quiet;
    }
}
