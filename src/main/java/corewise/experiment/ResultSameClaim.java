package corewise.experiment;

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
import java.util.Map;

/** "The joined result never differs", with a total shared without a lock as the counter-example. Stateless. */
final class ResultSameClaim implements Claim {
    /** Runs that are compared at least. */
    static final int FEWEST = 20;

    private static final int TOTALS = 5;
    private static final int ITEMS = 8;
    private static final long ITEM_NANOS = 10_000_000;
    private static final int LEAST_THREADS = 4;

    @Override
    public ClaimId id() {
        return ClaimId.RESULT_SAME;
    }

    @Override
    public double weight() {
        return 0.02;
    }

    @Override
    public Group group() {
        return Group.ORDERS;
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of(
                "fewest", Integer.toString(FEWEST),
                "totals", Integer.toString(TOTALS));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
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
        Words.Judged judged =
                judge(runs.size(), differing, lacking, totals.of(shared).size());
        List<CompletedRun> shown = new ArrayList<>(runs);
        shown.addAll(totals.runs(List.of(shared)));
        return new Finding(
                id(),
                judged.verdict(),
                judged.figures(),
                judged.why(),
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
    static Words.Judged judge(int runs, int differing, int lacking, int totals) {
        String figures = "%d runs in three ways, %s; a total shared without a lock was wrong in %d of %d runs"
                .formatted(runs, differing == 0 ? "1 result" : differing + " differ from the first", lacking, totals);
        if (differing > 0) {
            return new Words.Judged(
                    Verdict.NOT_HERE, figures, "Joined lists differ: this should not be, please report it.");
        }
        if (runs < FEWEST) {
            return new Words.Judged(
                    Verdict.CANNOT_TELL_HERE, figures, "Fewer than " + FEWEST + " runs could be compared.");
        }
        String example = lacking > 0
                ? " Where all tasks change one variable without a lock it does not hold."
                : " Where all tasks change one variable without a lock nothing promises it, though none was lost here.";
        return new Words.Judged(
                Verdict.HOLDS_HERE,
                figures,
                "All joined lists are equal, item by item: the items are independent and joined in list order."
                        + example);
    }
}
