package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.Arrays;
import java.util.List;

/** "Processes get around a global lock". Stateless and thread-safe. */
final class LockProcessesClaim extends Claim {
    /** From here on processes are faster than threads under the lock. */
    static final double FASTER = 1.25;

    LockProcessesClaim(Language language) {
        super(
                new Check(ClaimId.LOCK_PROCESSES, language),
                language == Language.PYTHON ? 0.06 : 0.05,
                Group.COMMON,
                Way.SERIAL,
                threads(language),
                Way.PROCESS_POOL);
    }

    /** Threads under the lock: the model of it, and the real one. */
    private static Way threads(Language language) {
        return language == Language.PYTHON ? Way.POOL : Way.GLOBAL_LOCK;
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return told("claim.experiment.lock.processes", "claim.python.experiment.lock.processes")
                .count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.lock.processes").factor("faster", FASTER);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        if (!python()) {
            List<RunSpec> specs =
                    List.of(runner.common(Way.SERIAL), runner.common(Way.GLOBAL_LOCK), runner.common(Way.PROCESS_POOL));
            return finding(runner.common(), specs, runner.cores());
        }
        RealLock lock = RealLock.of(runner);
        Way[] ways = {Way.SERIAL, Way.POOL, Way.PROCESS_POOL};
        List<RunSpec> specs =
                Arrays.stream(ways).map(way -> lock.common(lock.locked(), way)).toList();
        return lock.named(finding(lock.common(lock.locked(), ways), specs, runner.cores()));
    }

    /** @param specs a for-loop, threads under the lock, and processes */
    private Finding finding(Measurement common, List<RunSpec> specs, int cores) {
        RunSpec processes = specs.getLast();
        return judge(common.ratio(specs.get(1), processes), processes.workers(), cores)
                .finding(check(), common.bars(specs), common, specs);
    }

    /**
     * The verdict.
     *
     * @param faster time of threads under the lock / time of as many processes
     */
    static Ruling judge(Interval faster, int processes, int cores) {
        Fact figures = Fact.of("claim.figures.lock.processes")
                .count("processes", processes)
                .with("faster", Intervals.factor(faster));
        if (cores < 2) {
            return new Ruling(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.lock.processes.oneCore"));
        }
        Verdict verdict = Threshold.at(FASTER).atLeast(faster);
        Fact why = Fact.of("claim.why.lock.processes." + verdict.id())
                .with("faster", Intervals.factor(faster))
                .factor("bound", FASTER);
        return new Ruling(verdict, figures, why);
    }
}
