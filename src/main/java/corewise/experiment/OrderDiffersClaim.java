package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.HashSet;
import java.util.List;

/** "Completion order differs from run to run". Stateless and thread-safe. */
final class OrderDiffersClaim extends Claim {
    /** It differs when there are at least so many different orders a run. */
    static final double DIFFERENT = 0.5;

    OrderDiffersClaim() {
        super(ClaimId.ORDER_DIFFERS, 0.05, Group.ORDERS);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.order.differs")
                .count("items", OrderRuns.ITEMS)
                .count("fewest", OrderRuns.FEWEST);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.order.differs");
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement orders = runner.orders();
        RunSpec threads = OrderRuns.spec(runner, Way.THREAD_PER_TASK);
        List<List<Integer>> finishing = finishing(orders, threads);
        int distinct = distinct(finishing);
        int pool = distinct(finishing(orders, OrderRuns.spec(runner, Way.POOL)));
        int serial = distinct(finishing(orders, OrderRuns.spec(runner, Way.SERIAL)));
        Judgement judged = judge(distinct, finishing.size());
        Fact figures = Fact.of("claim.figures.order.differs.all")
                .fact("threads", judged.figures())
                .count("pool", pool)
                .count("serial", serial);
        return new Judgement(judged.verdict(), figures, judged.why())
                .finding(id(), new Evidence.Orders(finishing), orders, List.of(threads));
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
    static Judgement judge(int distinct, int runs) {
        Fact figures =
                Fact.of("claim.figures.order.differs").count("runs", runs).count("orders", distinct);
        if (distinct >= 2 && distinct >= DIFFERENT * runs) {
            return new Judgement(Verdict.HOLDS_HERE, figures, Fact.of("claim.why.order.differs.holds"));
        }
        if (distinct == 1 && runs >= OrderRuns.FEWEST) {
            return new Judgement(Verdict.NOT_HERE, figures, Fact.of("claim.why.order.differs.not"));
        }
        return new Judgement(
                Verdict.CANNOT_TELL_HERE,
                figures,
                Fact.of(distinct < 2 ? "claim.why.order.differs.tooFew" : "claim.why.order.differs.doubt"));
    }
}
