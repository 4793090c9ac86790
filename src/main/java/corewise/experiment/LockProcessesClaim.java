package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "Processes get around a global lock". Stateless and thread-safe. */
final class LockProcessesClaim extends Claim {
    /** From here on processes are faster than threads under the lock. */
    static final double FASTER = 1.25;

    LockProcessesClaim() {
        super(ClaimId.LOCK_PROCESSES, 0.05, Group.COMMON, Way.SERIAL, Way.GLOBAL_LOCK, Way.PROCESS_POOL);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.lock.processes").count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.lock.processes").factor("faster", FASTER);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec serial = runner.common(Way.SERIAL);
        RunSpec locked = runner.common(Way.GLOBAL_LOCK);
        RunSpec processes = runner.common(Way.PROCESS_POOL);
        List<RunSpec> specs = List.of(serial, locked, processes);
        return judge(common.ratio(locked, processes), processes.workers(), runner.cores())
                .finding(id(), common.bars(specs), common, specs);
    }

    /**
     * The verdict.
     *
     * @param faster time of threads under the lock / time of as many processes
     */
    static Judgement judge(Interval faster, int processes, int cores) {
        Fact figures = Fact.of("claim.figures.lock.processes")
                .count("processes", processes)
                .with("faster", Intervals.factor(faster));
        if (cores < 2) {
            return new Judgement(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.lock.processes.oneCore"));
        }
        Verdict verdict = Threshold.at(FASTER).atLeast(faster);
        Fact why = Fact.of("claim.why.lock.processes." + verdict.id())
                .with("faster", Intervals.factor(faster))
                .factor("bound", FASTER);
        return new Judgement(verdict, figures, why);
    }
}
