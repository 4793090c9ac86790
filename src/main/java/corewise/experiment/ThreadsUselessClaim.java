package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "Threads are useless in Python": for items that compute, and for items that only block. Stateless and thread-safe. */
final class ThreadsUselessClaim extends Claim {
    /** Threads that are so much faster than the loop, or more, are of use. */
    static final double USEFUL = 1.5;

    /** Below this they plainly are not. */
    static final double USELESS = 1.15;

    private static final int FEWEST = 3;
    private static final int MOST = 9;
    private static final int ITEMS = 8;
    private static final long ITEM_NANOS = 40_000_000;

    ThreadsUselessClaim() {
        super(new Check(ClaimId.THREADS_USELESS, Language.PYTHON), 0.06, Group.OWN);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.python.experiment.threads.useless")
                .count("items", ITEMS)
                .roughly("length", ITEM_NANOS);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.python.rule.threads.useless")
                .factor("useful", USEFUL)
                .factor("useless", USELESS);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        RunSpec computing =
                runner.run(Way.SERIAL, runner.lists().computing(ITEMS, Lengths.EQUAL, ITEM_NANOS), runner.workers());
        RunSpec blocking = runner.run(Way.SERIAL, runner.lists().waiting(ITEMS, ITEM_NANOS), runner.workers());
        RunSpec computingThreads = computing.in(Way.THREAD_PER_TASK);
        RunSpec blockingThreads = blocking.in(Way.THREAD_PER_TASK);
        Measurement measured = runner.measure(
                new Effort(FEWEST, MOST, runner.claimNanos()), computing, computingThreads, blocking, blockingThreads);
        Evidence bars = new Evidence.Bars(
                Evidence.Measure.NANOS,
                List.of(
                        bar("evidence.computing", computing, measured),
                        bar("evidence.computing", computingThreads, measured),
                        bar("evidence.blocking", blocking, measured),
                        bar("evidence.blocking", blockingThreads, measured)));
        return judge(measured.ratio(computing, computingThreads), measured.ratio(blocking, blockingThreads))
                .finding(check(), bars, measured, List.of(blocking, blockingThreads));
    }

    private static Evidence.Bar bar(String name, RunSpec spec, Measurement measured) {
        return RunLabels.bar(spec, Fact.of(name).fact("way", RunLabels.way(spec)), measured.makespan(spec));
    }

    /**
     * The verdict.
     *
     * @param computing time of the loop / time of threads, for items that compute
     * @param blocking the same for items that only block
     */
    static Ruling judge(Interval computing, Interval blocking) {
        Fact figures = Fact.of("claim.python.figures.threads.useless")
                .with("computing", Intervals.factor(computing))
                .with("blocking", Intervals.factor(blocking));
        boolean useful = computing.low() >= USEFUL || blocking.low() >= USEFUL;
        boolean useless = computing.high() < USELESS && blocking.high() < USELESS;
        Verdict verdict = Verdict.CANNOT_TELL_HERE;
        if (useful) {
            verdict = Verdict.NOT_HERE;
        } else if (useless) {
            verdict = Verdict.HOLDS_HERE;
        }
        Fact why = Fact.of("claim.python.why.threads.useless." + verdict.id())
                .factor("useful", USEFUL)
                .factor("useless", USELESS);
        return new Ruling(verdict, figures, why);
    }
}
