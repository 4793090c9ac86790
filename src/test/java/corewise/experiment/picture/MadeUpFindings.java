package corewise.experiment.picture;

import corewise.experiment.ClaimId;
import corewise.experiment.Evidence;
import corewise.experiment.Finding;
import corewise.experiment.Verdict;
import corewise.metrics.Interval;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.ui.board.MadeUpTraces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Findings of a machine that does not exist, with every kind of evidence, for tests and pictures. */
public final class MadeUpFindings {
    private static final long SEED = 11;
    private static final long MS = 1_000_000L;

    private MadeUpFindings() {}

    /** What was found of a claim on a machine with this many cores. */
    public static Finding of(ClaimId claim, int cores) {
        return switch (claim) {
            case SERIAL_SHARE ->
                finding(
                        claim,
                        Verdict.NOT_HERE,
                        "12 % here: 1 of " + cores + " cores, that one at 100 %",
                        new Evidence.CoreBars(busy(cores, core -> core == 2 % cores ? 0.99 : 0.02)));
            case FULL_USE ->
                finding(
                        claim,
                        Verdict.HOLDS_HERE,
                        "97 % (96 … 98) over 10 runs of 2 s",
                        new Evidence.CoreBars(busy(cores, core -> 0.95 + 0.005 * (core % 8))));
            case FASTER -> finding(claim, Verdict.HOLDS_HERE, "5.9× (5.8 … 6.0) on 8 cores, 0.74 of ideal", times());
            case OWN_PROCESSOR ->
                finding(claim, Verdict.NOT_HERE, "24 tasks, 8 cores: 16 were ready, not running", moment());
            case FEW_LONG_MANY_SHORT ->
                finding(
                        claim,
                        Verdict.HOLDS_HERE,
                        "the pool wins up to 63×; turn near 0.6 s",
                        new Evidence.Several(List.of(
                                map("threads", Way.THREAD_PER_TASK, Way.POOL),
                                map("processes", Way.PROCESS_PER_TASK, Way.PROCESS_POOL))));
            case UP_TO_TEN -> finding(claim, Verdict.CANNOT_TELL_HERE, "8 processors here, not 10", curves());
            case FREE_WORKER ->
                finding(
                        claim,
                        Verdict.NOT_HERE,
                        "9 items on 8 cores: 0.71 of the pool’s time",
                        map("processes", Way.PROCESS_PER_TASK, Way.PROCESS_POOL));
            case ORDER_DIFFERS ->
                finding(claim, Verdict.HOLDS_HERE, "20 runs, 20 orders", new Evidence.Orders(orders(7, 24)));
            case RESULT_SAME -> finding(claim, Verdict.HOLDS_HERE, "62 runs, 1 result", new Evidence.Same(62, 24, 0));
            case FIRST_CREATED ->
                finding(
                        claim,
                        Verdict.HOLDS_HERE,
                        "first to finish in 2 of 20 runs",
                        new Evidence.Orders(orders(40, 64)));
            default -> more(claim);
        };
    }

    private static Finding more(ClaimId claim) {
        return switch (claim) {
            case LOCK_COMPUTING ->
                finding(
                        claim,
                        Verdict.HOLDS_HERE,
                        "1.0× with 8 threads (model); 5.9× without",
                        new Evidence.Lanes(MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 8, 250 * MS)));
            case LOCK_BLOCKED ->
                finding(
                        claim,
                        Verdict.HOLDS_HERE,
                        "7.8× with 8 threads that sleep",
                        new Evidence.Lanes(MadeUpTraces.of(Way.POOL, Work.WAIT, 24, 8, 20 * MS)));
            case LOCK_PROCESSES -> finding(claim, Verdict.HOLDS_HERE, "5.1× (4.9 … 5.3) in 8 processes", times());
            case TWICE_THREADS -> finding(claim, Verdict.NOT_HERE, "from 8 to 16 threads: 1.01×", threads());
            case STARTING_FREE ->
                finding(claim, Verdict.NOT_HERE, "210 µs a thread, 52 ms a process, both measured here", costs());
            case VIRTUAL_FASTER ->
                finding(claim, Verdict.CANNOT_TELL_HERE, "0.97× (0.88 … 1.09): too wide to tell", times());
            default -> throw new IllegalArgumentException(claim + " has no finding");
        };
    }

    private static Finding finding(ClaimId claim, Verdict verdict, String figures, Evidence evidence) {
        List<CompletedRun> runs = List.of(
                run(1, MadeUpTraces.of(Way.SERIAL, Work.PRIMES, 24, 8, 20 * MS)),
                run(2, MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 8, 20 * MS)));
        String why = "The whole interval lies on one side of the threshold, so the rule decides.";
        return new Finding(claim, verdict, figures, why, evidence, runs, 7, claim == ClaimId.FULL_USE ? 2 : 0);
    }

    private static CompletedRun run(int number, Trace trace) {
        return new CompletedRun(number, trace, List.of(), "", "");
    }

    private static List<Double> busy(int cores, java.util.function.IntToDoubleFunction share) {
        return IntStream.range(0, cores).mapToObj(share::applyAsDouble).toList();
    }

    private static Interval around(double middle) {
        return new Interval(middle * 0.93, middle, middle * 1.08);
    }

    private static Evidence times() {
        return new Evidence.Bars(
                "s",
                List.of(
                        new Evidence.Bar("Serial", Optional.of(Way.SERIAL), around(5.9)),
                        new Evidence.Bar("Thread per task", Optional.of(Way.THREAD_PER_TASK), around(1.01)),
                        new Evidence.Bar("Pool", Optional.of(Way.POOL), around(0.98))));
    }

    private static Evidence costs() {
        return new Evidence.Bars(
                "ms",
                List.of(
                        new Evidence.Bar("Thread", Optional.of(Way.THREAD_PER_TASK), around(0.21)),
                        new Evidence.Bar("Virtual thread", Optional.of(Way.VIRTUAL_THREADS), around(0.003)),
                        new Evidence.Bar("Handing a task to a pool", Optional.empty(), around(0.002)),
                        new Evidence.Bar("Process", Optional.of(Way.PROCESS_PER_TASK), around(52))));
    }

    private static Evidence moment() {
        List<Integer> running = List.of(1, 4, 6, 9, 13, 17, 20, 22);
        List<Integer> ready = new ArrayList<>();
        IntStream.range(0, 24).filter(task -> !running.contains(task)).forEach(ready::add);
        return new Evidence.TaskStates(24, running, ready);
    }

    /** A map of two ways. */
    public static Evidence.WinMap map(String pair, Way perItem, Way pool) {
        List<Evidence.Cell> cells = new ArrayList<>();
        double[][] ratios = {{0.7, 0.8, 0.98, 1.0}, {1.6, 1.2, 1.0, 0.9}, {12, 3.4, 1.3, 1.02}, {63, 14, 2.1, 1.2}};
        int[] counts = {9, 16, 64, 512};
        long[] lengths = {MS, 10 * MS, 100 * MS, 1000 * MS};
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < lengths.length; column++) {
                cells.add(new Evidence.Cell(lengths[column], counts[row], around(ratios[row][column])));
            }
        }
        return new Evidence.WinMap(pair, perItem, pool, cells);
    }

    private static Evidence curves() {
        List<Evidence.Point> perTask = new ArrayList<>();
        List<Evidence.Point> pool = new ArrayList<>();
        for (int processors = 1; processors <= 8; processors *= 2) {
            perTask.add(new Evidence.Point(processors, around(3.6 / processors + 0.4)));
            pool.add(new Evidence.Point(processors, around(3.2 / processors + 0.3)));
        }
        return new Evidence.Curves(
                "processors",
                "time, s",
                true,
                List.of(
                        new Evidence.Curve("process per task", Optional.of(Way.PROCESS_PER_TASK), perTask),
                        new Evidence.Curve("process pool", Optional.of(Way.PROCESS_POOL), pool)));
    }

    private static Evidence threads() {
        List<Evidence.Point> points = new ArrayList<>();
        for (int threads = 1; threads <= 32; threads *= 2) {
            points.add(new Evidence.Point(threads, around(Math.min(threads, 8) * 0.85)));
        }
        return new Evidence.Curves(
                "threads", "speed-up", true, List.of(new Evidence.Curve("Pool", Optional.of(Way.POOL), points)));
    }

    private static List<List<Integer>> orders(int runs, int tasks) {
        Random random = new Random(SEED);
        List<List<Integer>> orders = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, tasks).boxed().toList());
            for (int swap = 0; swap < tasks; swap++) {
                int from = random.nextInt(tasks);
                Collections.swap(order, from, Math.min(tasks - 1, from + random.nextInt(4)));
            }
            orders.add(order);
        }
        return orders;
    }
}
