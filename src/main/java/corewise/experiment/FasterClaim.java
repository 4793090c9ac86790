package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "Execution time falls dramatically". Stateless and thread-safe. */
final class FasterClaim extends Claim {
    /** Dramatic is a third less time. */
    static final double DRAMATIC = 1.5;

    FasterClaim() {
        super(ClaimId.FASTER, 0.06, Group.COMMON, Way.SERIAL, Way.POOL, Way.THREAD_PER_TASK);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.faster").count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.faster").share("less", 1 - 1 / DRAMATIC).factor("dramatic", DRAMATIC);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec serial = runner.common(Way.SERIAL);
        RunSpec pool = runner.common(Way.POOL);
        RunSpec threads = runner.common(Way.THREAD_PER_TASK);
        List<RunSpec> specs = List.of(serial, threads, pool);
        return judge(common.ratio(serial, pool), runner.cores()).finding(id(), common.bars(specs), common, specs);
    }

    /**
     * The verdict.
     *
     * @param speedup serial time / time with the pool
     */
    static Judgement judge(Interval speedup, int cores) {
        Fact figures = Fact.of("claim.figures.faster")
                .with("speedup", Intervals.factor(speedup))
                .count("cores", cores)
                .share("ideal", speedup.middle() / cores);
        if (cores < 2) {
            return new Judgement(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.faster.oneCore"));
        }
        Verdict verdict = Threshold.at(DRAMATIC).atLeast(speedup);
        Fact why = Fact.of("claim.why.faster." + verdict.id())
                .with("speedup", Intervals.factor(speedup))
                .factor("bound", DRAMATIC);
        return new Judgement(verdict, figures, why);
    }
}
