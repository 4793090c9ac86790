package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Twice the threads, twice the speed". Stateless and thread-safe. */
final class TwiceThreadsClaim implements Claim {
    /** So much faster is about twice. */
    static final double TWICE = 1.7;

    /** Below this a doubling plainly is not. */
    static final double LITTLE = 1.4;

    private static final int FEWEST = 3;
    private static final int MOST = 10;
    private static final int ITEMS_A_THREAD = 4;
    private static final long CORE_NANOS = 500_000_000;

    @Override
    public ClaimId id() {
        return ClaimId.TWICE_THREADS;
    }

    @Override
    public double weight() {
        return 0.06;
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("twice", Words.times(TWICE), "little", Words.times(LITTLE));
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
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        List<Integer> threads = threads(runner.cores());
        int items = ITEMS_A_THREAD * threads.getLast();
        ListSpec list =
                runner.lists().computing(items, Lengths.EQUAL, runner.scaled(CORE_NANOS) * Math.min(runner.cores(), 4) / items);
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
                "threads",
                "times as fast as one",
                true,
                List.of(new Evidence.Curve("Pool", Optional.of(Way.POOL), points)));
        return Words.finding(id(), judge(threads, doublings, runner.cores()), curves, measured, specs);
    }

    /**
     * The verdict.
     *
     * @param threads numbers of threads, each twice the one before
     * @param doublings what each doubling gains in speed, one fewer
     */
    static Words.Judged judge(List<Integer> threads, List<Interval> doublings, int cores) {
        StringBuilder figures = new StringBuilder();
        int refuting = -1;
        boolean all = true;
        for (int k = 0; k < doublings.size(); k++) {
            Verdict verdict = new Threshold(LITTLE, TWICE).atLeast(doublings.get(k));
            refuting = verdict == Verdict.NOT_HERE ? k : refuting;
            all &= verdict == Verdict.HOLDS_HERE;
            figures.append(k == 0 ? "" : ", ")
                    .append("%d to %d threads %s"
                            .formatted(
                                    threads.get(k),
                                    threads.get(k + 1),
                                    Words.times(doublings.get(k).middle())));
        }
        figures.append(" as fast, on ").append(cores).append(" cores");
        if (refuting >= 0) {
            return new Words.Judged(
                    Verdict.NOT_HERE,
                    figures.toString(),
                    "Going from %d to %d threads gains %s, below %s in the whole interval."
                            .formatted(
                                    threads.get(refuting),
                                    threads.get(refuting + 1),
                                    Words.times(doublings.get(refuting)),
                                    Words.times(LITTLE)));
        }
        return all
                ? new Words.Judged(
                        Verdict.HOLDS_HERE,
                        figures.toString(),
                        "Every doubling gains " + Words.times(TWICE) + " or more.")
                : new Words.Judged(
                        Verdict.CANNOT_TELL_HERE,
                        figures.toString(),
                        "A doubling lies between " + Words.times(LITTLE) + " and " + Words.times(TWICE)
                                + ", or its interval is too wide.");
    }
}
