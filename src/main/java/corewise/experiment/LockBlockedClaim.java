package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.Map;

/** "A global lock does not hurt while threads are blocked elsewhere". Stateless and thread-safe. */
final class LockBlockedClaim implements Claim {
    /** From here on the lock hurts. */
    static final double SLOWER = 1.15;

    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int LEAST_THREADS = 4;
    private static final int ITEMS_A_THREAD = 4;
    private static final long ITEM_NANOS = 20_000_000;

    @Override
    public ClaimId id() {
        return ClaimId.LOCK_BLOCKED;
    }

    @Override
    public double weight() {
        return 0.03;
    }

    private static int threads(int cores) {
        return Math.min(Math.max(LEAST_THREADS, cores), RunSpec.MAX_WORKERS);
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of(
                "slower", Words.times(SLOWER), "threads", Integer.toString(threads(machine.availableProcessors())));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        int threads = threads(runner.cores());
        RunSpec locked =
                new RunSpec(Way.GLOBAL_LOCK, runner.lists().waiting(ITEMS_A_THREAD * threads, ITEM_NANOS), threads);
        RunSpec free = locked.in(Way.POOL);
        RunSpec serial = locked.in(Way.SERIAL);
        Measurement measured = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), serial, locked, free);
        Evidence bars = new Evidence.Bars(
                "s",
                List.of(
                        measured.bar("Serial", serial),
                        measured.bar("Global lock", locked),
                        measured.bar("Pool", free)));
        return Words.finding(
                id(),
                judge(measured.ratio(locked, free), measured.ratio(serial, locked), threads),
                bars,
                measured,
                List.of(serial, locked, free));
    }

    /**
     * The verdict.
     *
     * @param slower time under the lock / time without it, for items that only block
     * @param speedup serial time / time under the lock
     */
    static Words.Judged judge(Interval slower, Interval speedup, int threads) {
        String figures = "%s the time without the lock; %d threads under it %s as fast as one"
                .formatted(Words.times(slower), threads, Words.times(speedup.middle()));
        Verdict verdict = Threshold.at(SLOWER).below(slower);
        String bound = Words.times(SLOWER);
        return new Words.Judged(
                verdict,
                figures,
                switch (verdict) {
                    case HOLDS_HERE -> "The whole interval is below " + bound + ": who sleeps lets the lock go.";
                    case NOT_HERE -> "The whole interval is at or above " + bound + ".";
                    case CANNOT_TELL_HERE -> Words.doubt("the slowing down", Words.times(slower), bound);
                });
    }
}
