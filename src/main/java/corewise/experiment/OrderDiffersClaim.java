package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.HashSet;
import java.util.List;

/** "Completion order differs from run to run". Stateless and thread-safe. */
final class OrderDiffersClaim extends Claim {
    /** It differs when there are at least so many different orders a run. */
    static final double DIFFERENT = 0.5;

    OrderDiffersClaim(Language language) {
        super(new Check(ClaimId.ORDER_DIFFERS, language), language == Language.PYTHON ? 0.07 : 0.05, Group.ORDERS);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return told("claim.experiment.order.differs", "claim.python.experiment.order.differs")
                .count("items", OrderRuns.ITEMS)
                .count("fewest", OrderRuns.FEWEST);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return told("claim.rule.order.differs", "claim.python.rule.order.differs");
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement orders = runner.orders();
        RunSpec each = OrderRuns.each(runner);
        List<List<Integer>> finishing = finishing(orders, each);
        int distinct = distinct(finishing);
        int pool = distinct(finishing(orders, OrderRuns.spec(runner, python() ? Way.PROCESS_POOL : Way.POOL)));
        int serial = distinct(finishing(orders, OrderRuns.spec(runner, Way.SERIAL)));
        Ruling judged = judge(distinct, finishing.size(), language());
        Fact figures = told("claim.figures.order.differs.all", "claim.python.figures.order.differs.all")
                .fact("each", judged.figures())
                .count("pool", pool)
                .count("serial", serial);
        return new Ruling(judged.verdict(), figures, judged.why())
                .finding(check(), new Evidence.Orders(finishing), orders, List.of(each));
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
    static Ruling judge(int distinct, int runs, Language language) {
        Fact figures = Fact.of(
                        language == Language.PYTHON
                                ? "claim.python.figures.order.differs"
                                : "claim.figures.order.differs")
                .count("runs", runs)
                .count("orders", distinct);
        if (distinct >= 2 && distinct >= DIFFERENT * runs) {
            return new Ruling(Verdict.HOLDS_HERE, figures, Fact.of("claim.why.order.differs.holds"));
        }
        if (distinct == 1 && runs >= OrderRuns.FEWEST) {
            return new Ruling(Verdict.NOT_HERE, figures, Fact.of("claim.why.order.differs.not"));
        }
        return new Ruling(
                Verdict.CANNOT_TELL_HERE,
                figures,
                Fact.of(distinct < 2 ? "claim.why.order.differs.tooFew" : "claim.why.order.differs.doubt"));
    }
}
