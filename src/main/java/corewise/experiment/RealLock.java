package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Interpreter;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The real lock: an interpreter that has it on, and one that does without where there is one here. For one thread.
 *
 * @param runner makes the runs
 * @param locked the interpreter that verdicts are about
 * @param free the other; empty where none was found
 */
record RealLock(ExperimentRunner runner, Interpreter locked, Optional<Interpreter> free) {
    private static final int MOST = 5;

    /**
     * The lock of the interpreters here.
     *
     * @throws ExperimentFailedException when there is no interpreter with its lock on
     */
    static RealLock of(ExperimentRunner runner) throws ExperimentFailedException {
        Pythons pythons = runner.pythons();
        return new RealLock(
                runner,
                pythons.locked().orElseThrow(() -> new ExperimentFailedException(Fact.of("experiment.python.noLock"))),
                pythons.free());
    }

    /** A run with an interpreter. */
    RunSpec in(Interpreter interpreter, RunSpec spec) {
        return runner.pythons().in(interpreter, spec);
    }

    /** The common list in these ways, with an interpreter. */
    Measurement common(Interpreter interpreter, Way... ways) throws InterruptedException, ExperimentFailedException {
        if (interpreter.equals(runner.pythons().chosen())) {
            return runner.common();
        }
        List<RunSpec> specs =
                Arrays.stream(ways).map(way -> common(interpreter, way)).toList();
        return runner.measure(new Effort(CommonRuns.FEWEST, MOST, runner.claimNanos()), specs);
    }

    /** The run of the common list in this way, with an interpreter. */
    RunSpec common(Interpreter interpreter, Way way) {
        return in(interpreter, runner.common(way));
    }

    /** The bar of a run in the interpreter without the lock. */
    static Evidence.Bar freeBar(RunSpec spec, Measurement measured) {
        return RunLabels.bar(
                spec, Fact.of("evidence.python.noLock").fact("way", RunLabels.way(spec)), measured.makespan(spec));
    }

    /** A judgement with what is told where there is no interpreter without the lock. */
    Ruling orNoneFree(Ruling judged) {
        return free.isPresent() ? judged : judged.and(Fact.of("claim.python.why.lock.noneFree"));
    }

    /** With the interpreter that the verdict is about. */
    Finding named(Finding finding) {
        return finding.with(runner.pythons().info(locked));
    }

    /** Figures with what came of the interpreter without the lock beside them. */
    Fact beside(Fact figures, Interpreter without, Interval factor) {
        return Fact.of("claim.python.figures.lock.beside")
                .fact("figures", figures)
                .with("free", Intervals.factor(factor))
                .verbatim("version", without.info().version());
    }
}
