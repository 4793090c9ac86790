package corewise.session;

import corewise.fact.Fact;
import corewise.file.TraceFileException;
import corewise.file.TraceReader;
import corewise.file.TraceWriter;
import corewise.file.UnwritableFileException;
import corewise.model.Trace;
import java.nio.file.Path;
import java.util.Optional;

/** Runs in files. Stateless and thread-safe; reads and writes on the calling thread. */
public final class RunFiles {
    /** What trace files are named like, plain and as gzip. */
    public static final String PLAIN_ENDING = ".corewise.json";

    public static final String FOLDED_ENDING = PLAIN_ENDING + ".gz";

    private static final String TABLE_ENDING = ".csv";

    private RunFiles() {}

    /**
     * A run that was read.
     *
     * @param run without results, for a file has their digests only
     * @param problem what is missing from a file that ends too early; empty for a whole one
     */
    public record Opened(CompletedRun run, Optional<Fact> problem) {}

    /**
     * Reads a run from a trace file.
     *
     * @throws TraceFileException that tells what is wrong, and where
     */
    public static Opened open(Path file) throws TraceFileException {
        TraceReader.Reading reading = new TraceReader().read(file);
        return new Opened(CompletedRun.of(reading.trace()), reading.problem());
    }

    /**
     * Writes a run whole or not at all: its tasks as a table where the file's name ends in {@code .csv}, else all of it as
     * a trace file, as gzip where the name ends in {@code .gz}.
     *
     * @throws UnwritableFileException that tells why; then a previous file is intact
     */
    public static void save(Trace trace, Path file) throws UnwritableFileException {
        if (file.toString().endsWith(TABLE_ENDING)) {
            TaskCsv.write(trace, file);
        } else {
            new TraceWriter().write(trace, file);
        }
    }
}
