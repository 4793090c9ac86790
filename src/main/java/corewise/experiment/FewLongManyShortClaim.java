package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "A process each suits few long items, a pool many short ones". Stateless and thread-safe. */
final class FewLongManyShortClaim implements Claim {
    /** A process each suits when it takes at most this part of the pool's time. */
    static final double TIE = 1.1;

    /** The pool suits when a process each takes at least so many times as long. */
    static final double WINS = 1.5;

    private static final double PROCESSES_SHARE = 0.65;
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;

    @Override
    public ClaimId id() {
        return ClaimId.FEW_LONG_MANY_SHORT;
    }

    @Override
    public double weight() {
        return 0.22;
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("tie", Words.times(TIE), "wins", Words.times(WINS));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        int cores = runner.workers();
        long now = runner.claimNanos();
        WinSearch.Pair processes = new WinSearch.Pair(
                "processes",
                Way.PROCESS_PER_TASK,
                Way.PROCESS_POOL,
                List.of(cores + 1, 4 * cores, Math.min(8 * cores, RunSpec.MAX_PROCESSES)),
                2 * MILLI,
                300 * MILLI);
        WinSearch.Found byProcess = new WinSearch(runner, processes).search(Math.round(now * PROCESSES_SHARE));
        WinSearch.Pair threads = new WinSearch.Pair(
                "threads",
                Way.THREAD_PER_TASK,
                Way.POOL,
                List.of(cores + 1, 4 * cores, 32 * cores),
                2 * MICRO,
                30 * MILLI);
        WinSearch.Found byThread = new WinSearch(runner, threads).search(runner.claimNanos());
        Interval fewLong = corner(byProcess.map(), true);
        Interval manyShort = corner(byProcess.map(), false);
        Words.Judged judged = Words.unlessSwamped(judge(fewLong, manyShort, byProcess.turning()), byProcess.others());
        List<CompletedRun> runs = new ArrayList<>(byProcess.runs());
        runs.addAll(byThread.runs());
        return new Finding(
                id(),
                judged.verdict(),
                judged.figures(),
                judged.why(),
                new Evidence.Several(List.of(byProcess.map(), byThread.map())),
                runs,
                byProcess.fewestRepeats(),
                byProcess.disturbed() + byThread.disturbed());
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
     * @param turning what was found of turning points, a sentence's part
     */
    static Words.Judged judge(Interval fewLong, Interval manyShort, String turning) {
        String figures = "process each / pool: few long items %s, many short %s; %s"
                .formatted(Words.times(fewLong), Words.times(manyShort), turning);
        Verdict few = Threshold.at(Math.nextUp(TIE)).below(fewLong);
        Verdict many = Threshold.at(WINS).atLeast(manyShort);
        if (few == Verdict.HOLDS_HERE && many == Verdict.HOLDS_HERE) {
            return new Words.Judged(
                    Verdict.HOLDS_HERE,
                    figures,
                    "With few long items starting a process each is paid back, with many short ones it is not.");
        }
        if (few == Verdict.NOT_HERE || many == Verdict.NOT_HERE) {
            return new Words.Judged(
                    Verdict.NOT_HERE,
                    figures,
                    few == Verdict.NOT_HERE
                            ? "Even with few long items a process each takes plainly longer than the pool."
                            : "Even with many short items the pool does not win plainly.");
        }
        boolean doubtAtFew = few == Verdict.CANNOT_TELL_HERE;
        return new Words.Judged(
                Verdict.CANNOT_TELL_HERE,
                figures,
                Words.doubt(
                        doubtAtFew ? "few long items" : "many short items",
                        Words.times(doubtAtFew ? fewLong : manyShort),
                        Words.times(doubtAtFew ? TIE : WINS)));
    }
}
