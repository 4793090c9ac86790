package corewise.cli;

import corewise.fact.Fact;
import corewise.model.RunSpec;
import corewise.text.Tongue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a window is to do once it is open. Immutable.
 *
 * @param runs the runs to make, in this order; empty for none: the learner presses Run
 * @param repeat how many times to make all of them, at least 1
 * @param measure whether to measure what the window costs during these runs, report it and close
 * @param files the trace files to open
 * @param lesson the lesson's file to open; empty for none
 * @param tongue the language to speak; empty for that of the system, or the one chosen in the window
 * @param report takes the measuring mode's report, a line at a time; any thread may call it
 */
public record WindowRequest(
        List<RunSpec> runs,
        int repeat,
        boolean measure,
        List<Path> files,
        Optional<Path> lesson,
        Optional<Tongue> tongue,
        Consumer<Fact> report) {

    public WindowRequest {
        runs = List.copyOf(runs);
        files = List.copyOf(files);
    }

    /** A window that opens these files, which may be none, and waits for the learner. */
    public static WindowRequest of(List<Path> files) {
        return new WindowRequest(List.of(), 1, false, files, Optional.empty(), Optional.empty(), line -> {});
    }

    /** The same in a language. */
    WindowRequest speaking(Tongue wanted) {
        return new WindowRequest(runs, repeat, measure, files, lesson, Optional.of(wanted), report);
    }

    /** The same, which opens a lesson. */
    WindowRequest teaching(Path file) {
        return new WindowRequest(runs, repeat, measure, files, Optional.of(file), tongue, report);
    }
}
