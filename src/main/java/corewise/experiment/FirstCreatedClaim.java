package corewise.experiment;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.Map;

/** "The first created need not be the first to start or to finish". Stateless and thread-safe. */
final class FirstCreatedClaim implements Claim {
    /** Runs in which the first task was not first that are needed: one could be an accident of the clock. */
    static final int WITNESSES = 2;

    @Override
    public ClaimId id() {
        return ClaimId.FIRST_CREATED;
    }

    @Override
    public double weight() {
        return 0.01;
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
                "witnesses",
                Integer.toString(WITNESSES));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement orders = runner.orders();
        RunSpec threads = OrderRuns.spec(runner, Way.THREAD_PER_TASK);
        List<RunFigures> runs = orders.of(threads);
        int notFirstStarted = (int)
                runs.stream().filter(run -> run.starting().getFirst() != 0).count();
        int notFirstEnded = (int)
                runs.stream().filter(run -> run.finishing().getFirst() != 0).count();
        return Words.finding(
                id(),
                judge(notFirstStarted, notFirstEnded, runs.size()),
                new Evidence.Orders(runs.stream().map(RunFigures::finishing).toList()),
                orders,
                List.of(threads));
    }

    /**
     * The verdict.
     *
     * @param notFirstStarted runs in which another task than the first created started first
     * @param notFirstEnded runs in which another finished first
     */
    static Words.Judged judge(int notFirstStarted, int notFirstEnded, int runs) {
        String figures = "of %d runs the first created was not the first to start in %d, not the first to finish in %d"
                .formatted(runs, notFirstStarted, notFirstEnded);
        int most = Math.max(notFirstStarted, notFirstEnded);
        if (most >= WITNESSES) {
            return new Words.Judged(
                    Verdict.HOLDS_HERE, figures, "\"Need not\" asks for examples only, and there are several.");
        }
        if (most == 0 && runs >= OrderRuns.FEWEST) {
            return new Words.Judged(
                    Verdict.NOT_HERE, figures, "It was the first in every run. Nothing promises that it stays so.");
        }
        return new Words.Judged(
                Verdict.CANNOT_TELL_HERE, figures, "Too few examples to tell them from an accident of the clock.");
    }
}
