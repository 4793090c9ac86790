package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.Set;

/** "Processes get around a global lock". Stateless and thread-safe. */
final class LockProcessesClaim implements Claim {
    /** From here on processes are faster than threads under the lock. */
    static final double FASTER = 1.25;

    @Override
    public ClaimId id() {
        return ClaimId.LOCK_PROCESSES;
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
        return Set.of(Way.SERIAL, Way.GLOBAL_LOCK, Way.PROCESS_POOL);
    }

    @Override
    public Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.lock.processes").count("workers", Claim.workers(machine));
    }

    @Override
    public Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.lock.processes").factor("faster", FASTER);
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
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
