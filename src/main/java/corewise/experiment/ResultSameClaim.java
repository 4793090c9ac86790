package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.ResultEquality;
import corewise.model.Language;
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

    ResultSameClaim(Language language) {
        super(new Check(ClaimId.RESULT_SAME, language), language == Language.PYTHON ? 0.04 : 0.02, Group.ORDERS);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return told("claim.experiment.result.same", "claim.python.experiment.result.same")
                .count("fewest", FEWEST)
                .count("totals", TOTALS);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.result.same");
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement orders = runner.orders();
        List<CompletedRun> runs = orders.runs(OrderRuns.specs(runner));
        int differing = ResultEquality.of(runs.stream().map(CompletedRun::trace).toList())
                .differences()
                .size();
        List<RunSpec> adding = adding(runner);
        Measurement totals = runner.measure(new Effort(TOTALS, 2 * TOTALS, runner.claimNanos()), adding);
        List<CompletedRun> shown = new ArrayList<>(runs);
        shown.addAll(totals.runs(adding));
        int made = totals.repeats().size();
        Ruling judged = python()
                ? judgeInPython(
                        new Compared(runs.size(), differing),
                        lacking(totals, adding.getFirst()),
                        lacking(totals, adding.getLast()),
                        made)
                : judge(runs.size(), differing, lacking(totals, adding.getFirst()), made);
        return judged.finding(
                check(),
                new Evidence.Same(runs.size(), OrderRuns.ITEMS, differing),
                shown,
                orders.repeats().size(),
                orders.disturbed() + totals.disturbed());
    }

    /** What adds to one total without a lock: threads, and in Python also processes, which do not share it. */
    private List<RunSpec> adding(ExperimentRunner runner) {
        ListSpec list = runner.lists().of(Work.SHARED_TOTAL, ITEMS, Lengths.EQUAL, ITEM_NANOS);
        RunSpec threads = runner.run(Way.POOL, list, Math.max(LEAST_THREADS, runner.workers()));
        return python() ? List.of(threads, threads.in(Way.PROCESS_POOL)) : List.of(threads);
    }

    private static int lacking(Measurement totals, RunSpec spec) {
        return (int) totals.of(spec).stream().filter(run -> run.missing() != 0).count();
    }

    /** Joined lists that were compared, and how many are not equal to the first. */
    record Compared(int runs, int differing) {}

    /**
     * The verdict in Python.
     *
     * @param lacking runs whose total, shared by threads, lost additions
     * @param apart runs whose total, that each process had a copy of, did
     * @param totals runs of each of both
     */
    static Ruling judgeInPython(Compared compared, int lacking, int apart, int totals) {
        Fact figures = Fact.of("claim.python.figures.result.same")
                .count("runs", compared.runs())
                .count("differing", compared.differing())
                .count("lacking", lacking)
                .count("apart", apart)
                .count("totals", totals);
        Ruling judged = judge(compared.runs(), compared.differing(), lacking, totals);
        Fact why = judged.verdict() == Verdict.HOLDS_HERE ? Fact.of("claim.why.result.same.holds") : judged.why();
        Ruling named = new Ruling(judged.verdict(), figures, why);
        return judged.verdict() == Verdict.HOLDS_HERE && apart > 0
                ? named.and(Fact.of("claim.python.why.result.same.apart"))
                : named;
    }

    /**
     * The verdict.
     *
     * @param runs joined lists compared
     * @param differing how many are not equal to the first
     * @param lacking runs of the shared total that lost additions
     * @param totals runs of the shared total
     */
    static Ruling judge(int runs, int differing, int lacking, int totals) {
        Fact figures = Fact.of("claim.figures.result.same")
                .count("runs", runs)
                .count("differing", differing)
                .count("lacking", lacking)
                .count("totals", totals);
        if (differing > 0) {
            return new Ruling(Verdict.NOT_HERE, figures, Fact.of("claim.why.result.same.not"));
        }
        if (runs < FEWEST) {
            Fact why = Fact.of("claim.why.result.same.doubt").count("fewest", FEWEST);
            return new Ruling(Verdict.CANNOT_TELL_HERE, figures, why);
        }
        return new Ruling(Verdict.HOLDS_HERE, figures, Fact.of("claim.why.result.same.holds"))
                .and(Fact.of(lacking > 0 ? "claim.why.result.same.lost" : "claim.why.result.same.noneLost"));
    }
}
