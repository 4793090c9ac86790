package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.List;

/** "Under a global lock threads compute no faster than one". Stateless and thread-safe. */
final class LockComputingClaim extends Claim {
    /** From here on threads are faster than one. */
    static final double FASTER = 1.15;

    LockComputingClaim() {
        super(
                new Check(ClaimId.LOCK_COMPUTING, Language.JAVA),
                0.06,
                Group.COMMON,
                Way.SERIAL,
                Way.GLOBAL_LOCK,
                Way.POOL);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.lock.computing").count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.lock.computing").factor("faster", FASTER);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec serial = runner.common(Way.SERIAL);
        RunSpec locked = runner.common(Way.GLOBAL_LOCK);
        RunSpec pool = runner.common(Way.POOL);
        List<RunSpec> specs = List.of(serial, locked, pool);
        Evidence evidence = withLanes(common.bars(specs), common.runs(List.of(locked)));
        return judge(common.ratio(serial, locked), common.ratio(serial, pool), locked.workers(), runner.cores())
                .finding(check(), evidence, common, specs);
    }

    /** Bars, and the first of these runs where there are any. */
    static Evidence withLanes(Evidence bars, List<CompletedRun> runs) {
        return runs.isEmpty()
                ? bars
                : new Evidence.Several(
                        List.of(bars, new Evidence.Lanes(runs.getFirst().trace())));
    }

    /**
     * The verdict.
     *
     * @param locked serial time / time of threads under the lock
     * @param free serial time / time of as many threads without it
     */
    static Ruling judge(Interval locked, Interval free, int threads, int cores) {
        Fact figures = Fact.of("claim.figures.lock.computing")
                .with("locked", Intervals.factor(locked))
                .count("threads", threads)
                .with("free", Intervals.factor(free));
        return judge(figures, locked, cores);
    }

    /** The verdict on a speed-up under the lock, whatever else is told. */
    static Ruling judge(Fact figures, Interval locked, int cores) {
        if (cores < 2) {
            return new Ruling(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.lock.computing.oneCore"));
        }
        Verdict verdict = Threshold.at(FASTER).below(locked);
        Fact why = Fact.of("claim.why.lock.computing." + verdict.id())
                .with("locked", Intervals.factor(locked))
                .factor("bound", FASTER);
        return new Ruling(verdict, figures, why);
    }
}
