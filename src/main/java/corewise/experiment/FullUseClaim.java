package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.report.Say;
import java.util.List;
import java.util.Map;

/** "With the work spread over all cores, utilisation comes to 100 %". Stateless and thread-safe. */
final class FullUseClaim implements Claim {
    /** What counts as 100 %: the system's own count is good to some points. */
    static final double FULL = 0.93;

    static final double LACKING = 0.85;

    private static final int FEWEST = 3;
    private static final int MOST = 10;
    private static final int ITEMS_A_WORKER = 30;
    /** How long the pool works. */
    private static final long RUN_NANOS = 1_800_000_000;

    @Override
    public ClaimId id() {
        return ClaimId.FULL_USE;
    }

    @Override
    public double weight() {
        return 0.05;
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("full", Say.percent(FULL), "lacking", Say.percent(LACKING));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        long itemNanos = runner.scaled(RUN_NANOS) / ITEMS_A_WORKER;
        ListSpec list = runner.lists().computing(ITEMS_A_WORKER * runner.workers(), Lengths.EQUAL, itemNanos);
        RunSpec pool = new RunSpec(Way.POOL, list, runner.workers());
        Measurement runs = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), pool);
        Interval utilisation = runs.of(pool, RunFigures::utilisation);
        return Words.finding(
                id(),
                judge(utilisation, runs.repeats().size()),
                new Evidence.CoreBars(BusyCores.median(runs.of(pool))),
                runs,
                List.of(pool));
    }

    /**
     * The verdict.
     *
     * @param utilisation of all usable cores within a run, by all programs; NaN where the system does not tell
     */
    static Words.Judged judge(Interval utilisation, int runs) {
        if (Double.isNaN(utilisation.middle())) {
            return new Words.Judged(
                    Verdict.CANNOT_TELL_HERE,
                    "utilisation not told",
                    "The system does not tell how busy its cores are.");
        }
        String figures = "%s over %s".formatted(Words.percent(utilisation), Say.count(runs, "run"));
        Verdict verdict = new Threshold(LACKING, FULL).atLeast(utilisation);
        return new Words.Judged(
                verdict,
                figures,
                switch (verdict) {
                    case HOLDS_HERE -> "The whole interval is at " + Say.percent(FULL) + " or above.";
                    case NOT_HERE -> "The whole interval is below " + Say.percent(LACKING) + ".";
                    case CANNOT_TELL_HERE ->
                        Words.doubt(
                                "the utilisation",
                                Words.percent(utilisation),
                                "the zone from " + Say.percent(LACKING) + " to " + Say.percent(FULL));
                });
    }
}
