package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.metrics.Sample;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "... because a pool hands out work only when a worker is free": the remainder effect. Stateless and thread-safe. */
final class FreeWorkerClaim extends Claim {
    /** The effect is seen when one item more improves process-per-item / pool to below this part of what it was. */
    static final double EFFECT = 0.95;

    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final long ITEM_NANOS = 400_000_000;

    FreeWorkerClaim(Language language) {
        super(new Check(ClaimId.FREE_WORKER, language), language == Language.PYTHON ? 0.07 : 0.09, Group.OWN);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.free.worker").count("cores", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.free.worker").factor("effect", EFFECT);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        int cores = Math.min(runner.workers(), RunSpec.MAX_PROCESSES - 1);
        RunSpec even = each(runner, cores, cores);
        RunSpec odd = each(runner, cores + 1, cores);
        RunSpec evenPool = even.in(Way.PROCESS_POOL);
        RunSpec oddPool = odd.in(Way.PROCESS_POOL);
        List<RunSpec> specs = List.of(even, odd, evenPool, oddPool);
        Measurement measured = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), specs);
        Interval effect = Sample.of(
                        measured.repeats(), repeat -> repeat.ratio(odd, oddPool) / repeat.ratio(even, evenPool))
                .interval();
        Evidence curves = new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.items"),
                Evidence.Axis.TIME,
                false,
                List.of(curve(measured, even, odd), curve(measured, evenPool, oddPool)));
        return judge(effect, measured.ratio(even, evenPool), measured.ratio(odd, oddPool), runner.cores())
                .finding(check(), curves, measured, specs);
    }

    private static RunSpec each(ExperimentRunner runner, int items, int workers) {
        return runner.run(Way.PROCESS_PER_TASK, runner.lists().computing(items, Lengths.EQUAL, ITEM_NANOS), workers);
    }

    private static Evidence.Curve curve(Measurement measured, RunSpec even, RunSpec odd) {
        return RunLabels.curve(
                even,
                List.of(
                        new Evidence.Point(even.list().items(), measured.makespan(even)),
                        new Evidence.Point(odd.list().items(), measured.makespan(odd))));
    }

    /**
     * The verdict.
     *
     * @param effect what one item more makes of process-per-item time / pool time
     * @param even that ratio with as many items as cores
     * @param odd the same with one more
     */
    static Ruling judge(Interval effect, Interval even, Interval odd, int cores) {
        Fact figures = Fact.of("claim.figures.free.worker")
                .factor("even", even.middle())
                .count("cores", cores)
                .factor("odd", odd.middle())
                .count("more", cores + 1L)
                .with("effect", Intervals.factor(effect));
        if (cores < 2) {
            return new Ruling(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.free.worker.oneCore"));
        }
        Verdict verdict = Threshold.at(EFFECT).below(effect);
        Fact why = Fact.of("claim.why.free.worker." + verdict.id())
                .with("effect", Intervals.factor(effect))
                .factor("bound", EFFECT);
        return new Ruling(verdict, figures, why);
    }
}
