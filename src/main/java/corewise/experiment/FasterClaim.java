package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "Execution time falls dramatically". Stateless and thread-safe. */
final class FasterClaim extends Claim {
    /** Dramatic is a third less time. */
    static final double DRAMATIC = 1.5;

    FasterClaim(Language language) {
        super(
                new Check(ClaimId.FASTER, language),
                language == Language.PYTHON ? 0.07 : 0.06,
                Group.COMMON,
                ways(language).toArray(Way[]::new));
    }

    /** Serially, with a worker each, and in the pool that decides: in Python of processes, for threads share a lock. */
    private static List<Way> ways(Language language) {
        return language == Language.PYTHON
                ? List.of(Way.SERIAL, Way.PROCESS_PER_TASK, Way.PROCESS_POOL)
                : List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return told("claim.experiment.faster", "claim.python.experiment.faster").count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.faster").share("less", 1 - 1 / DRAMATIC).factor("dramatic", DRAMATIC);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        List<RunSpec> specs = ways(language()).stream().map(runner::common).toList();
        return judge(common.ratio(specs.getFirst(), specs.getLast()), runner.cores())
                .finding(check(), common.bars(specs), common, specs);
    }

    /**
     * The verdict.
     *
     * @param speedup serial time / time with the pool
     */
    static Ruling judge(Interval speedup, int cores) {
        Fact figures = Fact.of("claim.figures.faster")
                .with("speedup", Intervals.factor(speedup))
                .count("cores", cores)
                .share("ideal", speedup.middle() / cores);
        if (cores < 2) {
            return new Ruling(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.faster.oneCore"));
        }
        Verdict verdict = Threshold.at(DRAMATIC).atLeast(speedup);
        Fact why = Fact.of("claim.why.faster." + verdict.id())
                .with("speedup", Intervals.factor(speedup))
                .factor("bound", DRAMATIC);
        return new Ruling(verdict, figures, why);
    }
}
