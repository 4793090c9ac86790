package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "A global lock does not hurt while threads are blocked elsewhere". Stateless and thread-safe. */
final class LockBlockedClaim extends Claim {
    /** From here on the lock hurts. */
    static final double SLOWER = 1.15;

    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int LEAST_THREADS = 4;
    private static final int ITEMS_A_THREAD = 4;
    private static final long ITEM_NANOS = 20_000_000;

    LockBlockedClaim() {
        super(new Check(ClaimId.LOCK_BLOCKED, Language.JAVA), 0.03, Group.OWN);
    }

    /** Threads under the lock. */
    static int threads(int cores) {
        return Math.min(Math.max(LEAST_THREADS, cores), RunSpec.MAX_WORKERS);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.lock.blocked").count("threads", threads(machine.availableProcessors()));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.lock.blocked").factor("slower", SLOWER);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        int threads = threads(runner.cores());
        RunSpec locked = new RunSpec(Way.GLOBAL_LOCK, list(runner, threads), threads);
        RunSpec free = locked.in(Way.POOL);
        RunSpec serial = locked.in(Way.SERIAL);
        List<RunSpec> specs = List.of(serial, locked, free);
        Measurement measured = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), specs);
        return judge(measured.ratio(locked, free), measured.ratio(serial, locked), threads)
                .finding(check(), measured.bars(specs), measured, specs);
    }

    /** Items that only block, some for each thread. */
    static ListSpec list(ExperimentRunner runner, int threads) {
        return runner.lists().waiting(ITEMS_A_THREAD * threads, ITEM_NANOS);
    }

    /**
     * The verdict.
     *
     * @param slower time under the lock / time without it, for items that only block
     * @param speedup serial time / time under the lock
     */
    static Ruling judge(Interval slower, Interval speedup, int threads) {
        Fact figures = Fact.of("claim.figures.lock.blocked")
                .with("slower", Intervals.factor(slower))
                .count("threads", threads)
                .factor("speedup", speedup.middle());
        return judge(figures, slower);
    }

    /** The verdict on how much slower blocked threads are for the lock, whatever else is told. */
    static Ruling judge(Fact figures, Interval slower) {
        Verdict verdict = Threshold.at(SLOWER).below(slower);
        Fact why = Fact.of("claim.why.lock.blocked." + verdict.id())
                .with("slower", Intervals.factor(slower))
                .factor("bound", SLOWER);
        return new Ruling(verdict, figures, why);
    }
}
