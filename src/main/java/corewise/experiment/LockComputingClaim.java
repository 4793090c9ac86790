package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Under a global lock threads compute no faster than one". Stateless and thread-safe. */
final class LockComputingClaim implements Claim {
    /** From here on threads are faster than one. */
    static final double FASTER = 1.15;

    @Override
    public ClaimId id() {
        return ClaimId.LOCK_COMPUTING;
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
        return Set.of(Way.SERIAL, Way.GLOBAL_LOCK, Way.POOL);
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("faster", Words.times(FASTER));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec serial = runner.common(Way.SERIAL);
        RunSpec locked = runner.common(Way.GLOBAL_LOCK);
        RunSpec pool = runner.common(Way.POOL);
        Words.Judged judged =
                judge(common.ratio(serial, locked), common.ratio(serial, pool), locked.workers(), runner.cores());
        Evidence bars = new Evidence.Bars(
                "s",
                List.of(common.bar("Serial", serial), common.bar("Global lock", locked), common.bar("Pool", pool)));
        List<CompletedRun> runs = common.runs(List.of(locked));
        Evidence evidence = runs.isEmpty()
                ? bars
                : new Evidence.Several(
                        List.of(bars, new Evidence.Lanes(runs.getFirst().trace())));
        return Words.finding(id(), judged, evidence, common, List.of(serial, locked, pool));
    }

    /**
     * The verdict.
     *
     * @param locked serial time / time of threads under the lock
     * @param free serial time / time of as many threads without it
     */
    static Words.Judged judge(Interval locked, Interval free, int threads, int cores) {
        String figures = "%s as fast as one with %d threads under the lock (a model); %s without it"
                .formatted(Words.times(locked), threads, Words.times(free));
        if (cores < 2) {
            return new Words.Judged(
                    Verdict.CANNOT_TELL_HERE, figures, "On one core threads compute no faster without a lock either.");
        }
        Verdict verdict = Threshold.at(FASTER).below(locked);
        String bound = Words.times(FASTER);
        return new Words.Judged(
                verdict,
                figures,
                switch (verdict) {
                    case HOLDS_HERE -> "The whole interval is below " + bound + ": one thread computes at a time.";
                    case NOT_HERE -> "The whole interval is at or above " + bound + ".";
                    case CANNOT_TELL_HERE -> Words.doubt("the speed-up", Words.times(locked), bound);
                });
    }
}
