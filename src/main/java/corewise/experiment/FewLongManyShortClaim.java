package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** "A process each suits few long items, a pool many short ones". Stateless and thread-safe. */
final class FewLongManyShortClaim extends Claim {
    /** A process each suits when it takes at most this part of the pool's time. */
    static final double TIE = 1.1;

    /** The pool suits when a process each takes at least so many times as long. */
    static final double WINS = 1.5;

    private static final double PROCESSES_SHARE = 0.65;
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;

    FewLongManyShortClaim(Language language) {
        super(new Check(ClaimId.FEW_LONG_MANY_SHORT, language), language == Language.PYTHON ? 0.11 : 0.22, Group.OWN);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return told("claim.experiment.few.long.many.short", "claim.python.experiment.few.long.many.short")
                .count("workers", workers(machine));
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.few.long.many.short").factor("tie", TIE).factor("wins", WINS);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        List<WinSearch.Found> found = new ArrayList<>();
        if (python()) {
            found.add(new WinSearch(runner, inPython(runner.workers())).search(runner.claimNanos()));
        } else {
            long now = runner.claimNanos();
            found.add(new WinSearch(runner, processes(runner.workers())).search(Math.round(now * PROCESSES_SHARE)));
            found.add(new WinSearch(runner, threads(runner.workers())).search(runner.claimNanos()));
        }
        WinSearch.Found byProcess = found.getFirst();
        Interval fewLong = corner(byProcess.map(), true);
        Interval manyShort = corner(byProcess.map(), false);
        List<Evidence> maps = found.stream().<Evidence>map(WinSearch.Found::map).toList();
        return judge(fewLong, manyShort, byProcess.turning())
                .unlessSwamped(byProcess.others())
                .finding(
                        check(),
                        maps.size() == 1 ? maps.getFirst() : new Evidence.Several(maps),
                        found.stream().flatMap(each -> each.runs().stream()).toList(),
                        byProcess.fewestRepeats(),
                        found.stream().mapToInt(WinSearch.Found::disturbed).sum());
    }

    private static WinSearch.Pair processes(int cores) {
        return new WinSearch.Pair(
                Fact.of("evidence.pair.processes"),
                Way.PROCESS_PER_TASK,
                Way.PROCESS_POOL,
                List.of(cores + 1, 4 * cores, Math.min(8 * cores, RunSpec.MAX_PROCESSES)),
                2 * MILLI,
                300 * MILLI);
    }

    private static WinSearch.Pair threads(int cores) {
        return new WinSearch.Pair(
                Fact.of("evidence.pair.threads"),
                Way.THREAD_PER_TASK,
                Way.POOL,
                List.of(cores + 1, 4 * cores, 32 * cores),
                2 * MICRO,
                30 * MILLI);
    }

    /** A process of Python's can be there after a millisecond: short items are shorter, and there are more of them. */
    private static WinSearch.Pair inPython(int cores) {
        return new WinSearch.Pair(
                Fact.of("evidence.pair.processes"),
                Way.PROCESS_PER_TASK,
                Way.PROCESS_POOL,
                List.of(cores + 1, 4 * cores, Math.min(16 * cores, RunSpec.MAX_PROCESSES)),
                MILLI / 2,
                300 * MILLI);
    }

    /** The shortest list of the longest items, or the longest list of the shortest. */
    private static Interval corner(Evidence.WinMap map, boolean fewLong) {
        Comparator<Evidence.Cell> order = Comparator.comparingInt(Evidence.Cell::items)
                .thenComparing(
                        Comparator.comparingLong(Evidence.Cell::itemNanos).reversed());
        Optional<Evidence.Cell> cell =
                fewLong ? map.cells().stream().min(order) : map.cells().stream().max(order);
        return cell.map(Evidence.Cell::perItemByPool).orElse(new Interval(Double.NaN, Double.NaN, Double.NaN));
    }

    /**
     * The verdict.
     *
     * @param fewLong time with a process each / time with the pool, for few long items
     * @param manyShort the same for many short items
     * @param turning what was found of turning points
     */
    static Ruling judge(Interval fewLong, Interval manyShort, Fact turning) {
        Fact figures = Fact.of("claim.figures.few.long.many.short")
                .with("fewLong", Intervals.factor(fewLong))
                .with("manyShort", Intervals.factor(manyShort))
                .fact("turning", turning);
        Verdict few = Threshold.at(Math.nextUp(TIE)).below(fewLong);
        Verdict many = Threshold.at(WINS).atLeast(manyShort);
        if (few == Verdict.HOLDS_HERE && many == Verdict.HOLDS_HERE) {
            return new Ruling(Verdict.HOLDS_HERE, figures, Fact.of("claim.why.few.long.many.short.holds"));
        }
        if (few == Verdict.NOT_HERE || many == Verdict.NOT_HERE) {
            Fact why = Fact.of(
                    few == Verdict.NOT_HERE
                            ? "claim.why.few.long.many.short.fewLongNot"
                            : "claim.why.few.long.many.short.manyShortNot");
            return new Ruling(Verdict.NOT_HERE, figures, why);
        }
        Fact why = few == Verdict.CANNOT_TELL_HERE
                ? Fact.of("claim.why.few.long.many.short.fewLongDoubt")
                        .with("interval", Intervals.factor(fewLong))
                        .factor("bound", TIE)
                : Fact.of("claim.why.few.long.many.short.manyShortDoubt")
                        .with("interval", Intervals.factor(manyShort))
                        .factor("bound", WINS);
        return new Ruling(Verdict.CANNOT_TELL_HERE, figures, why);
    }
}
