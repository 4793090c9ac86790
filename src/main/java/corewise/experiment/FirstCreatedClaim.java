package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import java.util.List;

/** "The first created need not be the first to start or to finish". Stateless and thread-safe. */
final class FirstCreatedClaim extends Claim {
    /** Runs in which the first task was not first that are needed: one could be an accident of the clock. */
    static final int WITNESSES = 2;

    FirstCreatedClaim(Language language) {
        super(new Check(ClaimId.FIRST_CREATED, language), language == Language.PYTHON ? 0.02 : 0.01, Group.ORDERS);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return told("claim.experiment.first.created", "claim.python.experiment.first.created")
                .count("items", OrderRuns.ITEMS)
                .count("fewest", OrderRuns.FEWEST);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.first.created").count("witnesses", WITNESSES);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement orders = runner.orders();
        RunSpec each = OrderRuns.each(runner);
        List<RunFigures> runs = orders.of(each);
        int notFirstStarted = (int)
                runs.stream().filter(run -> run.starting().getFirst() != 0).count();
        int notFirstEnded = (int)
                runs.stream().filter(run -> run.finishing().getFirst() != 0).count();
        Evidence finishing =
                new Evidence.Orders(runs.stream().map(RunFigures::finishing).toList());
        return judge(notFirstStarted, notFirstEnded, runs.size()).finding(check(), finishing, orders, List.of(each));
    }

    /**
     * The verdict.
     *
     * @param notFirstStarted runs in which another task than the first created started first
     * @param notFirstEnded runs in which another finished first
     */
    static Ruling judge(int notFirstStarted, int notFirstEnded, int runs) {
        Fact figures = Fact.of("claim.figures.first.created")
                .count("runs", runs)
                .count("started", notFirstStarted)
                .count("finished", notFirstEnded);
        int most = Math.max(notFirstStarted, notFirstEnded);
        Verdict verdict = Verdict.CANNOT_TELL_HERE;
        if (most >= WITNESSES) {
            verdict = Verdict.HOLDS_HERE;
        } else if (most == 0 && runs >= OrderRuns.FEWEST) {
            verdict = Verdict.NOT_HERE;
        }
        return new Ruling(verdict, figures, Fact.of("claim.why.first.created." + verdict.id()));
    }
}
