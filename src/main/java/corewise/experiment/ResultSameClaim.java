package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.ResultEquality;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.List;

/** "The joined result never differs", with a total shared without a lock as the counter-example. Stateless. */
final class ResultSameClaim extends Claim {
    /** Runs that are compared at least. */
    static final int FEWEST = 20;

    private static final int TOTALS = 5;
    private static final int ITEMS = 8;
    private static final long ITEM_NANOS = 10_000_000;
    private static final int LEAST_THREADS = 4;

    ResultSameClaim() {
        super(ClaimId.RESULT_SAME, 0.02, Group.ORDERS);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.result.same").count("fewest", FEWEST).count("totals", TOTALS);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.result.same");
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement orders = runner.orders();
        List<RunSpec> specs = OrderRuns.specs(runner);
        ListSpec adding = runner.lists().of(Work.SHARED_TOTAL, ITEMS, Lengths.EQUAL, ITEM_NANOS);
        RunSpec shared = new RunSpec(Way.POOL, adding, Math.max(LEAST_THREADS, runner.workers()));
        Measurement totals = runner.measure(new Effort(TOTALS, 2 * TOTALS, runner.claimNanos()), shared);
        List<CompletedRun> runs = orders.runs(specs);
        int differing = ResultEquality.of(runs.stream().map(CompletedRun::trace).toList())
                .differences()
                .size();
        int lacking = (int)
                totals.of(shared).stream().filter(run -> run.missing() != 0).count();
        List<CompletedRun> shown = new ArrayList<>(runs);
        shown.addAll(totals.runs(List.of(shared)));
        return judge(runs.size(), differing, lacking, totals.of(shared).size())
                .finding(
                        id(),
                        new Evidence.Same(runs.size(), OrderRuns.ITEMS, differing),
                        shown,
                        orders.repeats().size(),
                        orders.disturbed() + totals.disturbed());
    }

    /**
     * The verdict.
     *
     * @param runs joined lists compared
     * @param differing how many are not equal to the first
     * @param lacking runs of the shared total that lost additions
     * @param totals runs of the shared total
     */
    static Judgement judge(int runs, int differing, int lacking, int totals) {
        Fact figures = Fact.of("claim.figures.result.same")
                .count("runs", runs)
                .count("differing", differing)
                .count("lacking", lacking)
                .count("totals", totals);
        if (differing > 0) {
            return new Judgement(Verdict.NOT_HERE, figures, Fact.of("claim.why.result.same.not"));
        }
        if (runs < FEWEST) {
            Fact why = Fact.of("claim.why.result.same.doubt").count("fewest", FEWEST);
            return new Judgement(Verdict.CANNOT_TELL_HERE, figures, why);
        }
        return new Judgement(Verdict.HOLDS_HERE, figures, Fact.of("claim.why.result.same.holds"))
                .and(Fact.of(lacking > 0 ? "claim.why.result.same.lost" : "claim.why.result.same.noneLost"));
    }
}
