package corewise.experiment;

import corewise.metrics.OtherPrograms;
import corewise.model.RunSpec;
import java.util.List;

/**
 * One run of every way of an experiment, made right after each other. Immutable.
 *
 * @param runs in the order of the experiment's specs, whatever order they were made in
 * @param othersShare the largest share of the core time that other programs took, before or during; NaN where not known
 */
record Repeat(List<RunFigures> runs, double othersShare) {
    Repeat {
        runs = List.copyOf(runs);
    }

    /** Whether other programs were too busy for this repeat to count. */
    boolean disturbed() {
        return OtherPrograms.disturb(othersShare);
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
