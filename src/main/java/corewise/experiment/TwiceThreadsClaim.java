package corewise.experiment;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;

/** "Twice the threads, twice the speed". Stateless and thread-safe. */
final class TwiceThreadsClaim extends Claim {
    /** So much faster is about twice. */
    static final double TWICE = 1.7;

    /** Below this a doubling plainly is not. */
    static final double LITTLE = 1.4;

    private static final int FEWEST = 3;
    private static final int MOST = 10;
    private static final int ITEMS_A_THREAD = 4;
    private static final long CORE_NANOS = 500_000_000;

    TwiceThreadsClaim() {
        super(new Check(ClaimId.TWICE_THREADS, Language.JAVA), 0.06, Group.OWN);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.twice.threads").count("cores", machine.availableProcessors());
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.twice.threads").factor("twice", TWICE).factor("little", LITTLE);
    }

    /** 1, 2, 4 … to the second power of two that is not below the number of cores. */
    static List<Integer> threads(int cores) {
        List<Integer> threads = new ArrayList<>(List.of(1));
        while (threads.getLast() < 2 * cores && threads.getLast() < RunSpec.MAX_WORKERS) {
            threads.add(2 * threads.getLast());
        }
        return threads;
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        List<Integer> threads = threads(runner.cores());
        int items = ITEMS_A_THREAD * threads.getLast();
        ListSpec list = runner.lists()
                .computing(items, Lengths.EQUAL, runner.scaled(CORE_NANOS) * Math.min(runner.cores(), 4) / items);
        List<RunSpec> specs = threads.stream()
                .map(count -> new RunSpec(Way.POOL, list, count))
                .toList();
        Measurement measured = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), specs);
        List<Interval> doublings = new ArrayList<>();
        List<Evidence.Point> points = new ArrayList<>();
        for (int k = 0; k < specs.size(); k++) {
            points.add(new Evidence.Point(threads.get(k), measured.ratio(specs.getFirst(), specs.get(k))));
            if (k > 0) {
                doublings.add(measured.ratio(specs.get(k - 1), specs.get(k)));
            }
        }
        Evidence curves = new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.threads"),
                Evidence.Axis.number("evidence.axis.speed"),
                true,
                List.of(Evidence.Curve.of(Way.POOL, points)));
        return judge(threads, doublings, runner.cores()).finding(check(), curves, measured, specs);
    }

    /**
     * The verdict.
     *
     * @param threads numbers of threads, each twice the one before
     * @param doublings what each doubling gains in speed, one fewer
     */
    static Ruling judge(List<Integer> threads, List<Interval> doublings, int cores) {
        List<Value> gains = new ArrayList<>();
        int refuting = -1;
        boolean all = true;
        for (int k = 0; k < doublings.size(); k++) {
            Verdict gained = new Threshold(LITTLE, TWICE).atLeast(doublings.get(k));
            refuting = gained == Verdict.NOT_HERE ? k : refuting;
            all &= gained == Verdict.HOLDS_HERE;
            Fact gain = doubling("claim.doubling", threads.get(k))
                    .factor("gain", doublings.get(k).middle());
            gains.add(new Value.Within(gain));
        }
        Fact figures = Fact.of("claim.figures.twice.threads")
                .series("doublings", Value.Joint.COMMA, gains)
                .count("cores", cores);
        if (refuting >= 0) {
            Fact why = doubling("claim.why.twice.threads.not", threads.get(refuting))
                    .with("gain", Intervals.factor(doublings.get(refuting)))
                    .factor("little", LITTLE);
            return new Ruling(Verdict.NOT_HERE, figures, why);
        }
        Verdict verdict = all ? Verdict.HOLDS_HERE : Verdict.CANNOT_TELL_HERE;
        Fact why = Fact.of("claim.why.twice.threads." + verdict.id())
                .factor("twice", TWICE)
                .factor("little", LITTLE);
        return new Ruling(verdict, figures, why);
    }

    private static Fact doubling(String key, int threads) {
        return Fact.of(key).count("from", threads).count("to", 2L * threads);
    }
}
