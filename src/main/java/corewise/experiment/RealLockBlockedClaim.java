package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.metrics.Sample;
import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;

/**
 * "A global lock does not hurt while threads are blocked elsewhere", with Python's own lock; and, where there is an
 * interpreter without it, beside that. What a loop takes, shared out among the threads, is what they would take if
 * nothing hurt them. Stateless and thread-safe.
 */
final class RealLockBlockedClaim extends Claim {
    private static final int FEWEST = 3;
    private static final int MOST = 12;

    RealLockBlockedClaim() {
        super(new Check(ClaimId.LOCK_BLOCKED, Language.PYTHON), 0.05, Group.OWN);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.python.experiment.lock.blocked")
                .count("threads", LockBlockedClaim.threads(machine.availableProcessors()));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.python.rule.lock.blocked")
                .count("threads", LockBlockedClaim.threads(machine.availableProcessors()))
                .factor("slower", LockBlockedClaim.SLOWER);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        RealLock lock = RealLock.of(runner);
        int threads = LockBlockedClaim.threads(runner.cores());
        RunSpec pool = lock.in(lock.locked(), runner.run(Way.POOL, LockBlockedClaim.list(runner, threads), threads));
        RunSpec serial = pool.in(Way.SERIAL);
        List<RunSpec> specs = new ArrayList<>(List.of(serial, pool));
        lock.free().map(free -> lock.in(free, pool)).ifPresent(specs::add);
        Measurement measured = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), specs);
        List<Evidence.Bar> bars =
                new ArrayList<>(measured.bars(List.of(serial, pool)).bars());
        Ruling judged =
                lock.orNoneFree(judge(shared(measured, pool, serial, threads), measured.ratio(serial, pool), threads));
        if (lock.free().isPresent()) {
            Interpreter free = lock.free().get();
            RunSpec without = specs.getLast();
            bars.add(RealLock.freeBar(without, measured));
            judged = new Ruling(
                    judged.verdict(),
                    lock.beside(judged.figures(), free, shared(measured, without, serial, threads)),
                    judged.why());
        }
        return lock.named(judged.finding(
                check(), new Evidence.Bars(Evidence.Measure.NANOS, bars), measured, List.of(serial, pool)));
    }

    /** The time of the threads divided by that of the loop shared out among them, taken within repeats. */
    private static Interval shared(Measurement measured, RunSpec pool, RunSpec serial, int threads) {
        return Sample.of(measured.repeats(), repeat -> repeat.ratio(pool, serial) * threads)
                .interval();
    }

    /**
     * The verdict.
     *
     * @param slower time of the threads / that of the loop shared out among them
     * @param speedup time of the loop / that of the threads
     */
    static Ruling judge(Interval slower, Interval speedup, int threads) {
        Fact figures = Fact.of("claim.python.figures.lock.blocked")
                .with("slower", Intervals.factor(slower))
                .count("threads", threads)
                .factor("speedup", speedup.middle());
        return LockBlockedClaim.judge(figures, slower);
    }
}
