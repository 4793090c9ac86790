package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;

/**
 * "Under a global lock threads compute no faster than one", with Python's own lock; and, where there is an interpreter
 * without it, beside that. Stateless and thread-safe.
 */
final class RealLockComputingClaim extends Claim {
    RealLockComputingClaim() {
        super(new Check(ClaimId.LOCK_COMPUTING, Language.PYTHON), 0.06, Group.COMMON, Way.SERIAL, Way.POOL);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.python.experiment.lock.computing").count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.lock.computing").factor("faster", LockComputingClaim.FASTER);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        RealLock lock = RealLock.of(runner);
        Measurement common = lock.common(lock.locked(), Way.SERIAL, Way.POOL);
        RunSpec serial = lock.common(lock.locked(), Way.SERIAL);
        RunSpec threads = lock.common(lock.locked(), Way.POOL);
        List<Evidence.Bar> bars =
                new ArrayList<>(common.bars(List.of(serial, threads)).bars());
        Ruling judged = lock.orNoneFree(judge(common.ratio(serial, threads), threads.workers(), runner.cores()));
        if (lock.free().isPresent()) {
            Interpreter free = lock.free().get();
            Measurement without = lock.common(free, Way.SERIAL, Way.POOL);
            RunSpec freeSerial = lock.common(free, Way.SERIAL);
            RunSpec freeThreads = lock.common(free, Way.POOL);
            bars.add(RealLock.freeBar(freeSerial, without));
            bars.add(RealLock.freeBar(freeThreads, without));
            judged = new Ruling(
                    judged.verdict(),
                    lock.beside(judged.figures(), free, without.ratio(freeSerial, freeThreads)),
                    judged.why());
        }
        Evidence times = new Evidence.Bars(Evidence.Measure.NANOS, bars);
        Evidence evidence = LockComputingClaim.withLanes(times, common.runs(List.of(threads)));
        return lock.named(judged.finding(check(), evidence, common, List.of(serial, threads)));
    }

    /**
     * The verdict.
     *
     * @param locked time of the loop / time of threads under the lock
     */
    static Ruling judge(Interval locked, int threads, int cores) {
        Fact figures = Fact.of("claim.python.figures.lock.computing")
                .with("locked", Intervals.factor(locked))
                .count("threads", threads);
        return LockComputingClaim.judge(figures, locked, cores);
    }
}
