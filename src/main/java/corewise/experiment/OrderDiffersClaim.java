package corewise.experiment;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** "Completion order differs from run to run". Stateless and thread-safe. */
final class OrderDiffersClaim implements Claim {
    /** It differs when there are at least so many different orders a run. */
    static final double DIFFERENT = 0.5;

    @Override
    public ClaimId id() {
        return ClaimId.ORDER_DIFFERS;
    }

    @Override
    public double weight() {
        return 0.05;
    }

    @Override
    public Group group() {
        return Group.ORDERS;
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of(
                "items",
                Integer.toString(OrderRuns.ITEMS),
                "fewest",
                Integer.toString(OrderRuns.FEWEST),
                "different",
                "half");
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement orders = runner.orders();
        RunSpec threads = OrderRuns.spec(runner, Way.THREAD_PER_TASK);
        List<List<Integer>> finishing = finishing(orders, threads);
        int distinct = distinct(finishing);
        int pool = distinct(finishing(orders, OrderRuns.spec(runner, Way.POOL)));
        int serial = distinct(finishing(orders, OrderRuns.spec(runner, Way.SERIAL)));
        Words.Judged judged = judge(distinct, finishing.size());
        String figures = "%s; pool %d, serial %d".formatted(judged.figures(), pool, serial);
        return Words.finding(
                id(),
                new Words.Judged(judged.verdict(), figures, judged.why()),
                new Evidence.Orders(finishing),
                orders,
                List.of(threads));
    }

    private static List<List<Integer>> finishing(Measurement orders, RunSpec spec) {
        return orders.of(spec).stream().map(RunFigures::finishing).toList();
    }

    private static int distinct(List<List<Integer>> orders) {
        return new HashSet<>(orders).size();
    }

    /**
     * The verdict.
     *
     * @param distinct how many different orders there were
     * @param runs in how many runs
     */
    static Words.Judged judge(int distinct, int runs) {
        String figures = "%d runs with a thread per task, %d orders".formatted(runs, distinct);
        if (distinct >= 2 && distinct >= DIFFERENT * runs) {
            return new Words.Judged(
                    Verdict.HOLDS_HERE, figures, "There are at least half as many different orders as runs.");
        }
        if (distinct == 1 && runs >= OrderRuns.FEWEST) {
            return new Words.Judged(
                    Verdict.NOT_HERE,
                    figures,
                    "All runs ended in one order. It is not guaranteed; that is not the same as always different.");
        }
        return new Words.Judged(
                Verdict.CANNOT_TELL_HERE,
                figures,
                distinct < 2
                        ? "No two orders differ, but in too few runs to say so."
                        : "Some orders differ, but there are fewer than half as many as runs: it happens, and not"
                                + " from run to run.");
    }
}
