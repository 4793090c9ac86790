package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "Virtual threads make computing faster", with blocking beside it. Stateless and thread-safe. */
final class VirtualFasterClaim extends Claim {
    /** From here on they are faster. */
    static final double FASTER = 1.15;

    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private static final int WAITS_A_WORKER = 8;
    private static final long WAIT_NANOS = 20_000_000;

    VirtualFasterClaim() {
        super(new Check(ClaimId.VIRTUAL_FASTER, Language.JAVA), 0.05, Group.COMMON, Way.POOL, Way.VIRTUAL_THREADS);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.virtual.faster").count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.virtual.faster").factor("faster", FASTER);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec pool = runner.common(Way.POOL);
        RunSpec virtual = runner.common(Way.VIRTUAL_THREADS);
        RunSpec blocking = new RunSpec(
                Way.POOL, runner.lists().waiting(WAITS_A_WORKER * runner.workers(), WAIT_NANOS), runner.workers());
        RunSpec virtualBlocking = blocking.in(Way.VIRTUAL_THREADS);
        Measurement blocked = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), blocking, virtualBlocking);
        Evidence bars = new Evidence.Bars(
                Evidence.Measure.NANOS,
                List.of(
                        Evidence.Bar.of("evidence.computing", pool.way(), common.makespan(pool)),
                        Evidence.Bar.of("evidence.computing", virtual.way(), common.makespan(virtual)),
                        Evidence.Bar.of("evidence.blocking", blocking.way(), blocked.makespan(blocking)),
                        Evidence.Bar.of(
                                "evidence.blocking", virtualBlocking.way(), blocked.makespan(virtualBlocking))));
        return judge(common.ratio(pool, virtual), blocked.ratio(blocking, virtualBlocking))
                .finding(check(), bars, common, List.of(pool, virtual));
    }

    /**
     * The verdict.
     *
     * @param computing time with the pool / time with virtual threads, for items that compute
     * @param blocking the same for items that only block
     */
    static Ruling judge(Interval computing, Interval blocking) {
        Fact figures = Fact.of("claim.figures.virtual.faster")
                .with("computing", Intervals.factor(computing))
                .with("blocking", Intervals.factor(blocking));
        Verdict verdict = Threshold.at(FASTER).atLeast(computing);
        Fact why = Fact.of("claim.why.virtual.faster." + verdict.id())
                .with("computing", Intervals.factor(computing))
                .factor("bound", FASTER);
        return new Ruling(verdict, figures, why);
    }
}
