package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.InvertedPairs;
import corewise.metrics.Sample;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "Pool.map returns results in list order, imap_unordered as they come". Stateless and thread-safe. */
final class MapOrderClaim extends Claim {
    /** They come as they come when at least this share of the runs gave them in another order than the list's. */
    static final double ANOTHER = 0.5;

    /** Of all pairs of results at most this share may come in another order than that in which they were finished. */
    static final double ASTRAY = 0.1;

    MapOrderClaim() {
        super(new Check(ClaimId.MAP_ORDER, Language.PYTHON), 0.05, Group.ORDERS);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.python.experiment.map.order")
                .count("items", OrderRuns.ITEMS)
                .count("fewest", OrderRuns.FEWEST);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.python.rule.map.order").share("astray", ASTRAY);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement orders = runner.orders();
        RunSpec map = OrderRuns.spec(runner, Way.PROCESS_POOL);
        RunSpec unordered = OrderRuns.spec(runner, Way.IMAP_UNORDERED);
        List<RunFigures> came = orders.of(unordered).stream()
                .filter(run -> run.joining().size() == OrderRuns.ITEMS)
                .toList();
        long misplaced =
                orders.of(map).stream().filter(run -> run.misplaced() > 0).count();
        long another = came.stream()
                .filter(run -> !run.joining().stream().sorted().toList().equals(run.joining()))
                .count();
        double astray = Sample.of(came, run -> InvertedPairs.share(places(run.joining(), run.finishing())))
                .median();
        Evidence taken =
                new Evidence.Orders(came.stream().map(RunFigures::joining).toList());
        return judge(came.size(), misplaced, another, astray).finding(check(), taken, orders, List.of(map, unordered));
    }

    private static int[] places(List<Integer> here, List<Integer> there) {
        return here.stream().mapToInt(there::indexOf).toArray();
    }

    /**
     * The verdict.
     *
     * @param runs of imap_unordered of which it is known how the results came, and as many of map
     * @param misplaced runs of map whose list was not in the order of the items
     * @param another runs of imap_unordered whose results came in another order than the list's
     * @param astray the share of pairs that came in another order than that in which they were finished; NaN where not known
     */
    static Ruling judge(int runs, long misplaced, long another, double astray) {
        Fact figures = Fact.of("claim.python.figures.map.order")
                .count("runs", runs)
                .count("inOrder", runs - misplaced)
                .count("another", another)
                .share("astray", astray);
        Verdict verdict = Verdict.CANNOT_TELL_HERE;
        if (misplaced > 0 || (another == 0 && runs >= OrderRuns.FEWEST)) {
            verdict = Verdict.NOT_HERE;
        } else if (another > 0 && another >= ANOTHER * runs && astray <= ASTRAY) {
            verdict = Verdict.HOLDS_HERE;
        }
        return new Ruling(verdict, figures, Fact.of("claim.python.why.map.order." + verdict.id()));
    }
}
