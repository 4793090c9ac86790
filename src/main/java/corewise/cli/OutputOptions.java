package corewise.cli;

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

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the trace of the last run of the last way; - for standard output (the table then goes"
                    + " to standard error). A name that ends in .gz is written as gzip.")
    private Path json;

    @Option(names = "--snapshot", paramLabel = "FILE.png", description = "Draws the board after the last run.")
    private Path snapshot;

    @Option(names = "--snapshot-size", paramLabel = "WxH", description = "The picture's size. Default: 1440x900.")
    private String snapshotSize;

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing unless something is wrong.")
    private boolean quiet;

    void validate(Optional<String> otherPictureSize) {
        pictureSize(otherPictureSize);
        if (snapshot != null && !snapshot.toString().endsWith(".png")) {
            throw new BadArgumentException("--snapshot writes PNG: the file's name must end in .png");
        }
    }

    private PictureSize pictureSize(Optional<String> other) {
        String text = snapshotSize == null ? other.orElse(null) : snapshotSize;
        try {
            return text == null ? PictureSize.DEFAULT : PictureSize.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadArgumentException("--snapshot-size: " + e.getMessage());
        }
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
                throw new IOException("Could not write the trace to standard output.");
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
