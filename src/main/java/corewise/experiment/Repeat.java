package corewise.experiment;

import corewise.model.RunSpec;
import java.util.List;

/**
 * One run of every way of an experiment, made right after each other. Immutable.
 *
 * @param runs in the order of the experiment's specs, whatever order they were made in
 * @param othersShare the largest share of the core time that other programs took, before or during; NaN where not known
 */
record Repeat(List<RunFigures> runs, double othersShare) {
    /** The share of the available processors' time from which other programs disturb. */
    static final double DISTURBING_SHARE = 0.2;

    Repeat {
        runs = List.copyOf(runs);
    }

    /** Whether other programs were too busy for this repeat to count. */
    boolean disturbed() {
        return othersShare > DISTURBING_SHARE;
    }

    /** The makespan of one divided by that of another. */
    double ratio(RunSpec one, RunSpec other) {
        return (double) of(one).makespanNanos() / Math.max(1, of(other).makespanNanos());
    }

    RunFigures of(RunSpec spec) {
        return runs.stream()
                .filter(run -> run.spec().equals(spec))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(spec + " was not run"));
    }
}
