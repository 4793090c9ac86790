package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.report.Say;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Execution time falls dramatically". Stateless and thread-safe. */
final class FasterClaim implements Claim {
    /** Dramatic is a third less time. */
    static final double DRAMATIC = 1.5;

    @Override
    public ClaimId id() {
        return ClaimId.FASTER;
    }

    @Override
    public double weight() {
        return 0.06;
    }

    @Override
    public Group group() {
        return Group.COMMON;
    }

    @Override
    public Set<Way> commonWays() {
        return Set.of(Way.SERIAL, Way.POOL, Way.THREAD_PER_TASK);
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("dramatic", Words.times(DRAMATIC), "less", Say.percent(1 - 1 / DRAMATIC));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec serial = runner.common(Way.SERIAL);
        RunSpec pool = runner.common(Way.POOL);
        RunSpec threads = runner.common(Way.THREAD_PER_TASK);
        Evidence bars = new Evidence.Bars(
                "s",
                List.of(
                        common.bar("Serial", serial),
                        common.bar("Thread per task", threads),
                        common.bar("Pool", pool)));
        return Words.finding(
                id(), judge(common.ratio(serial, pool), runner.cores()), bars, common, List.of(serial, threads, pool));
    }

    /**
     * The verdict.
     *
     * @param speedup serial time / time with the pool
     */
    static Words.Judged judge(Interval speedup, int cores) {
        String figures = "pool %s as fast on %d cores (%s of ideal)"
                .formatted(Words.times(speedup), cores, Say.decimal(speedup.middle() / cores, 2));
        if (cores < 2) {
            return new Words.Judged(
                    Verdict.CANNOT_TELL_HERE,
                    figures,
                    "This program may use one core only: the claim is about several.");
        }
        Verdict verdict = Threshold.at(DRAMATIC).atLeast(speedup);
        String bound = Words.times(DRAMATIC);
        return new Words.Judged(
                verdict,
                figures,
                switch (verdict) {
                    case HOLDS_HERE -> "The whole interval is at or above " + bound + ".";
                    case NOT_HERE -> "The whole interval is below " + bound + ".";
                    case CANNOT_TELL_HERE -> Words.doubt("the speed-up", Words.times(speedup), bound);
                });
    }
}
