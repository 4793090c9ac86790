package corewise.ui;

import corewise.fact.Fact;
import corewise.model.RunSpec;
import corewise.text.Tongue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a window does once it is open. Immutable.
 *
 * @param runs the runs to make, in this order; empty for none
 * @param repeat how many times to make all of them, at least 1
 * @param measure whether to measure what the window costs during these runs, report it and close
 * @param files the trace files to open
 * @param lesson the lesson's file to open; empty for none
 * @param tongue the language to speak; empty for the one that was chosen, or that of the system
 * @param report takes the report, a line at a time
 */
public record WindowPlan(
        List<RunSpec> runs,
        int repeat,
        boolean measure,
        List<Path> files,
        Optional<Path> lesson,
        Optional<Tongue> tongue,
        Consumer<Fact> report) {

    public WindowPlan {
        runs = List.copyOf(runs);
        files = List.copyOf(files);
    }

    /** Whether it was opened for nothing in particular. */
    boolean asksNothing() {
        return runs.isEmpty() && files.isEmpty() && lesson.isEmpty() && !measure;
    }
}
