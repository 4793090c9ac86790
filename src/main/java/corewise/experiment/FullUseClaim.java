package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "With the work spread over all cores, utilisation comes to 100 %". Stateless and thread-safe. */
final class FullUseClaim extends Claim {
    /** What counts as 100 %: the system's own count is good to some points. */
    static final double FULL = 0.93;

    static final double LACKING = 0.85;

    private static final int FEWEST = 3;
    private static final int MOST = 10;
    private static final int ITEMS_A_WORKER = 30;
    /** How long the pool works. */
    private static final long RUN_NANOS = 1_800_000_000;

    FullUseClaim(Language language) {
        super(new Check(ClaimId.FULL_USE, language), language == Language.PYTHON ? 0.06 : 0.05, Group.OWN);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return told("claim.experiment.full.use", "claim.python.experiment.full.use")
                .count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.full.use").share("full", FULL).share("lacking", LACKING);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        long itemNanos = runner.scaled(RUN_NANOS) / ITEMS_A_WORKER;
        ListSpec list = runner.lists().computing(ITEMS_A_WORKER * runner.workers(), Lengths.EQUAL, itemNanos);
        RunSpec pool = runner.run(python() ? Way.PROCESS_POOL : Way.POOL, list, runner.workers());
        Measurement runs = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), pool);
        Interval utilisation = runs.of(pool, RunFigures::utilisation);
        return judge(utilisation, runs.repeats().size()).finding(check(), runs.busyCores(pool), runs, List.of(pool));
    }

    /**
     * The verdict.
     *
     * @param utilisation of all usable cores within a run, by all programs; NaN where the system does not tell
     */
    static Ruling judge(Interval utilisation, int runs) {
        if (Double.isNaN(utilisation.middle())) {
            return new Ruling(
                    Verdict.CANNOT_TELL_HERE,
                    Fact.of("claim.figures.full.use.unknown"),
                    Fact.of("claim.why.full.use.unknown"));
        }
        Verdict verdict = new Threshold(LACKING, FULL).atLeast(utilisation);
        Fact figures = Fact.of("claim.figures.full.use")
                .with("utilisation", Intervals.share(utilisation))
                .count("runs", runs);
        Fact why = Fact.of("claim.why.full.use." + verdict.id())
                .with("utilisation", Intervals.share(utilisation))
                .share("full", FULL)
                .share("lacking", LACKING);
        return new Ruling(verdict, figures, why);
    }
}
