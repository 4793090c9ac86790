package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** "A pool is always faster than a loop": also with a payload that has to be sent along. Stateless and thread-safe. */
final class PoolFasterClaim extends Claim {
    /** One list for which the pool takes at least so many times as long as the loop refutes it. */
    static final double SLOWER = 1.1;

    /** What is sent along with every item of the last list. */
    static final int PAYLOAD_BYTES = 1 << 20;

    private static final int FEWEST = 3;
    private static final int MOST = 9;
    private static final int FEW = 40;
    private static final int MANY = 100;
    private static final long LONG_NANOS = 20_000_000;
    private static final long SHORT_NANOS = 1_000_000;

    PoolFasterClaim(Language language) {
        super(new Check(ClaimId.POOL_FASTER, language), language == Language.PYTHON ? 0.08 : 0.06, Group.OWN);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return told("claim.experiment.pool.faster", "claim.python.experiment.pool.faster")
                .count("workers", workers(machine))
                .count("few", FEW)
                .roughly("long", LONG_NANOS)
                .count("many", MANY)
                .roughly("short", SHORT_NANOS)
                .bytes("payload", PAYLOAD_BYTES);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.pool.faster").factor("slower", SLOWER);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        List<List<RunSpec>> lists = List.of(
                both(runner, runner.lists().computing(FEW, Lengths.EQUAL, LONG_NANOS), 0),
                both(runner, runner.lists().computing(MANY, Lengths.EQUAL, SHORT_NANOS), 0),
                both(runner, runner.lists().computing(MANY, Lengths.EQUAL, SHORT_NANOS), PAYLOAD_BYTES));
        List<RunSpec> specs = lists.stream().flatMap(List::stream).toList();
        Measurement measured = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), specs);
        List<Interval> ratios = lists.stream()
                .map(both -> measured.ratio(both.getLast(), both.getFirst()))
                .toList();
        List<Evidence.Bar> bars = new ArrayList<>();
        Stream.of("evidence.list.long", "evidence.list.short", "evidence.list.payload")
                .forEach(name -> lists.get(bars.size() / 2).forEach(spec -> bars.add(bar(name, spec, measured))));
        return judge(ratios)
                .finding(
                        check(),
                        new Evidence.Bars(Evidence.Measure.NANOS, bars),
                        measured,
                        // those of one list make a race
                        lists.getLast());
    }

    private static Evidence.Bar bar(String name, RunSpec spec, Measurement measured) {
        Fact label = Fact.of(name)
                .fact("way", RunLabels.way(spec))
                .bytes("payload", spec.options().payloadBytes());
        return RunLabels.bar(spec, label, measured.makespan(spec));
    }

    /** A list in a loop and in a pool of processes. */
    private static List<RunSpec> both(ExperimentRunner runner, ListSpec list, int payload) {
        RunSpec loop =
                new RunSpec(Way.SERIAL, list, runner.workers(), runner.options().withPayload(payload));
        return List.of(loop, loop.in(Way.PROCESS_POOL));
    }

    /**
     * The verdict.
     *
     * @param ratios time in the pool / time in the loop: of long items, of short ones, and of these with the payload
     */
    static Ruling judge(List<Interval> ratios) {
        Fact figures = Fact.of("claim.figures.pool.faster")
                .with("long", Intervals.factor(ratios.get(0)))
                .with("short", Intervals.factor(ratios.get(1)))
                .with("sent", Intervals.factor(ratios.get(2)))
                .bytes("payload", PAYLOAD_BYTES);
        long slower = ratios.stream().filter(ratio -> ratio.low() >= SLOWER).count();
        Verdict verdict = Verdict.CANNOT_TELL_HERE;
        if (slower > 0) {
            verdict = Verdict.NOT_HERE;
        } else if (ratios.stream().allMatch(ratio -> ratio.high() < 1)) {
            verdict = Verdict.HOLDS_HERE;
        }
        Fact why = Fact.of("claim.why.pool.faster." + verdict.id())
                .count("slower", slower)
                .count("lists", ratios.size())
                .factor("bound", SLOWER);
        return new Ruling(verdict, figures, why);
    }
}
