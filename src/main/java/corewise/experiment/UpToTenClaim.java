package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.metrics.Sample;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "Up to 10 processors, one process per item is faster than a pool". Stateless and thread-safe. */
final class UpToTenClaim extends Claim {
    /** The processors that the claim is about. */
    static final int PROCESSORS = 10;

    /** From here on the pool is plainly faster. */
    static final double PLAINLY = 1.1;

    /** So many sizes with the pool plainly faster refute the claim. */
    static final int COUNTER = 2;

    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private static final int SIZES = 3;
    private static final Sizes IN_JAVA = new Sizes(6, 10_000_000, 40_000_000, 120_000_000);
    /** A process can be there after some milliseconds: what is short beside that is shorter. */
    private static final Sizes IN_PYTHON = new Sizes(12, 1_000_000, 5_000_000, 120_000_000);

    private final Sizes sizes;

    /**
     * How long lists and items are. Immutable.
     *
     * @param itemsACore of the lists of short and of medium items
     */
    private record Sizes(int itemsACore, long shortNanos, long mediumNanos, long longNanos) {
        List<Long> nanos() {
            return List.of(shortNanos, mediumNanos, longNanos);
        }
    }

    UpToTenClaim(Language language) {
        super(new Check(ClaimId.UP_TO_TEN, language), language == Language.PYTHON ? 0.12 : 0.13, Group.OWN);
        sizes = language == Language.PYTHON ? IN_PYTHON : IN_JAVA;
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.up.to.ten")
                .count("cores", machine.availableProcessors())
                .count("most", PROCESSORS)
                .count("itemsACore", sizes.itemsACore())
                .count("itemsMedium", mediumItems(machine.availableProcessors()))
                .roughly("short", sizes.shortNanos())
                .roughly("medium", sizes.mediumNanos())
                .roughly("long", sizes.longNanos());
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.up.to.ten")
                .factor("plainly", PLAINLY)
                .count("counter", COUNTER)
                .count("most", PROCESSORS);
    }

    /** The numbers of processors to measure: 1, 2, 4 … and all, where workers can be restricted; otherwise all. */
    static List<Integer> processors(int cores, boolean restricted) {
        int most = Math.min(cores, PROCESSORS);
        if (!restricted) {
            return cores <= PROCESSORS ? List.of(cores) : List.of();
        }
        return IntStream.concat(IntStream.iterate(1, n -> n < most, n -> 2 * n), IntStream.of(most))
                .boxed()
                .toList();
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        boolean restricted = runner.confines(Way.PROCESS_PER_TASK) && runner.confines(Way.PROCESS_POOL);
        List<Integer> processors = processors(runner.cores(), restricted);
        List<Interval> ratios = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        List<Evidence.Point> each = new ArrayList<>();
        List<Evidence.Point> pool = new ArrayList<>();
        List<Evidence.Bar> bars = new ArrayList<>();
        List<CompletedRun> runs = new ArrayList<>();
        int disturbed = 0;
        int repeats = MOST;
        int left = processors.size() * SIZES;
        for (int cores : processors.reversed()) {
            for (RunSpec perItem : specs(runner, cores)) {
                if (runner.claimNanos() == 0 && bars.size() >= SIZES) {
                    break;
                }
                RunSpec pooled = perItem.in(Way.PROCESS_POOL);
                long now = runner.claimNanos() / left;
                Measurement measured = runner.measure(new Effort(FEWEST, MOST, now, now * (left - 1)), perItem, pooled);
                left--;
                Interval ratio = measured.ratio(perItem, pooled);
                ratios.add(ratio);
                others.add(measured.others());
                bars.add(new Evidence.Bar(label(cores, perItem, bars.size() % SIZES), Optional.<Way>empty(), ratio));
                if (bars.size() % SIZES == 2) {
                    each.add(new Evidence.Point(cores, measured.makespan(perItem)));
                    pool.add(new Evidence.Point(cores, measured.makespan(pooled)));
                }
                runs.addAll(measured.runs(List.of(perItem, pooled)));
                disturbed += measured.disturbed();
                repeats = Math.min(repeats, measured.repeats().size());
            }
        }
        Collections.reverse(each);
        Collections.reverse(pool);
        Evidence curves = new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.processors"),
                Evidence.Axis.TIME,
                false,
                List.of(
                        RunLabels.curve(Way.PROCESS_PER_TASK, language(), each),
                        RunLabels.curve(Way.PROCESS_POOL, language(), pool)));
        Evidence sizes = new Evidence.Bars(Evidence.Measure.FACTOR, bars);
        return judge(ratios, runner.cores())
                .unlessSwamped(Sample.of(others, share -> share).median())
                .finding(check(), new Evidence.Several(List.of(curves, sizes)), runs, repeats, disturbed);
    }

    /** Of the list that is the same on any number of cores, of as many as there are. */
    private int mediumItems(int there) {
        return sizes.itemsACore() * Math.min(there, PROCESSORS);
    }

    private Fact label(int cores, RunSpec spec, int size) {
        return Fact.of("evidence.size")
                .count("cores", cores)
                .count("items", spec.list().items())
                .roughly("length", sizes.nanos().get(size));
    }

    /** A list of short items, one of longer ones that is the same on any number of cores, and a few long ones. */
    private List<RunSpec> specs(ExperimentRunner runner, int cores) {
        ListSpec manyShort = runner.lists().computing(sizes.itemsACore() * cores, Lengths.EQUAL, sizes.shortNanos());
        ListSpec medium = runner.lists().computing(mediumItems(runner.cores()), Lengths.EQUAL, sizes.mediumNanos());
        ListSpec fewLong = runner.lists().computing(cores + 1, Lengths.EQUAL, sizes.longNanos());
        return Stream.of(manyShort, medium, fewLong)
                .map(list -> {
                    RunSpec all = runner.run(Way.PROCESS_PER_TASK, list, cores);
                    return cores == runner.cores()
                            ? all
                            : new RunSpec(all.way(), list, cores, all.options().withCores(cores));
                })
                .toList();
    }

    /** The verdict for another machine, of the same sizes simulated; what ratios there are is exact. */
    Ruling simulated(SimulatedMachine machine, Costs costs) {
        Simulator simulator = new Simulator();
        List<Interval> ratios = new ArrayList<>();
        for (int cores : processors(machine.processors(), true)) {
            int[] items = {sizes.itemsACore() * cores, mediumItems(machine.processors()), cores + 1};
            for (int size = 0; size < SIZES; size++) {
                RunOptions options = language() == Language.JAVA
                        ? RunOptions.DEFAULTS
                        : RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL);
                ListSpec list = new ListSpec(Work.PRIMES, items[size], Lengths.EQUAL, 1, 1);
                Question question = new Question(
                        machine.withCores(cores),
                        new RunSpec(Way.PROCESS_PER_TASK, list, cores, options),
                        ItemTimes.equal(sizes.nanos().get(size)),
                        costs);
                double each = simulator.run(question.scenario()).makespanNanos();
                double pool =
                        simulator.run(question.in(Way.PROCESS_POOL).scenario()).makespanNanos();
                double ratio = each / pool;
                ratios.add(new Interval(ratio, ratio, ratio));
            }
        }
        return judge(ratios, machine.processors());
    }

    /**
     * The verdict.
     *
     * @param ratios time with a process each / time with the pool, a size each
     * @param cores of this machine
     */
    static Ruling judge(List<Interval> ratios, int cores) {
        long plainly = ratios.stream().filter(ratio -> ratio.low() >= PLAINLY).count();
        long pool = ratios.stream().filter(ratio -> ratio.low() > 1).count();
        long each = ratios.stream().filter(ratio -> ratio.high() < 1).count();
        Fact figures = Fact.of("claim.figures.up.to.ten")
                .count("sizes", ratios.size())
                .count("processors", Math.min(cores, PROCESSORS))
                .count("pool", pool)
                .count("each", each)
                .count("tied", ratios.size() - pool - each);
        Fact noMore = Fact.of("claim.why.up.to.ten.noMore").count("cores", cores);
        if (plainly >= COUNTER) {
            Fact why =
                    Fact.of("claim.why.up.to.ten.not").count("plainly", plainly).factor("bound", PLAINLY);
            Ruling refuted = new Ruling(Verdict.NOT_HERE, figures, why);
            return cores < PROCESSORS ? refuted.and(noMore) : refuted;
        }
        if (cores < PROCESSORS) {
            return new Ruling(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.up.to.ten.tooFew")).and(noMore);
        }
        return each == ratios.size() && each > 0
                ? new Ruling(Verdict.HOLDS_HERE, figures, Fact.of("claim.why.up.to.ten.holds"))
                : new Ruling(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.up.to.ten.doubt"));
    }
}
