package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Virtual threads make computing faster", with blocking beside it. Stateless and thread-safe. */
final class VirtualFasterClaim implements Claim {
    /** From here on they are faster. */
    static final double FASTER = 1.15;

    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private static final int WAITS_A_WORKER = 8;
    private static final long WAIT_NANOS = 20_000_000;

    @Override
    public ClaimId id() {
        return ClaimId.VIRTUAL_FASTER;
    }

    @Override
    public double weight() {
        return 0.05;
    }

    @Override
    public Group group() {
        return Group.COMMON;
    }

    @Override
    public Set<Way> commonWays() {
        return Set.of(Way.POOL, Way.VIRTUAL_THREADS);
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("faster", Words.times(FASTER));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec pool = runner.common(Way.POOL);
        RunSpec virtual = runner.common(Way.VIRTUAL_THREADS);
        RunSpec blocking =
                new RunSpec(Way.POOL, runner.lists().waiting(WAITS_A_WORKER * runner.workers(), WAIT_NANOS), runner.workers());
        RunSpec virtualBlocking = blocking.in(Way.VIRTUAL_THREADS);
        Measurement blocked = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), blocking, virtualBlocking);
        Evidence bars = new Evidence.Bars(
                "s",
                List.of(
                        common.bar("Pool, computing", pool),
                        common.bar("Virtual, computing", virtual),
                        blocked.bar("Pool, blocking", blocking),
                        blocked.bar("Virtual, blocking", virtualBlocking)));
        return Words.finding(
                id(),
                judge(common.ratio(pool, virtual), blocked.ratio(blocking, virtualBlocking)),
                bars,
                common,
                List.of(pool, virtual));
    }

    /**
     * The verdict.
     *
     * @param computing time with the pool / time with virtual threads, for items that compute
     * @param blocking the same for items that only block
     */
    static Words.Judged judge(Interval computing, Interval blocking) {
        String figures = "computing %s as fast as the pool; blocking %s"
                .formatted(Words.times(computing), Words.times(blocking));
        Verdict verdict = Threshold.at(FASTER).atLeast(computing);
        String bound = Words.times(FASTER);
        return new Words.Judged(
                verdict,
                figures,
                switch (verdict) {
                    case HOLDS_HERE -> "The whole interval for computing is at or above " + bound + ".";
                    case NOT_HERE ->
                        "The whole interval for computing is below " + bound
                                + ": they share the same cores. What they make cheap is being blocked.";
                    case CANNOT_TELL_HERE -> Words.doubt("the gain in computing", Words.times(computing), bound);
                });
    }
}
