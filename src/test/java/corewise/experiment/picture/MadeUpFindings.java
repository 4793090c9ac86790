package corewise.experiment.picture;

import corewise.experiment.Check;
import corewise.experiment.ClaimId;
import corewise.experiment.Evidence;
import corewise.experiment.Finding;
import corewise.experiment.Verdict;
import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.MadeUpInterpreters;
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

    /** What was found of a claim in its first language on a machine with this many cores. */
    public static Finding of(ClaimId claim, int cores) {
        return of(claim.check(), cores);
    }

    /** What was found by a check on a machine with this many cores. */
    public static Finding of(Check check, int cores) {
        ClaimId claim = check.claim();
        return finding(check, verdict(claim), figures(claim, cores), evidence(claim, cores));
    }

    private static Verdict verdict(ClaimId claim) {
        return switch (claim) {
            case SERIAL_SHARE, OWN_PROCESSOR, FREE_WORKER, TWICE_THREADS, STARTING_FREE, POOL_FASTER, THREADS_USELESS ->
                Verdict.NOT_HERE;
            case FULL_USE,
                    FASTER,
                    FEW_LONG_MANY_SHORT,
                    ORDER_DIFFERS,
                    RESULT_SAME,
                    FIRST_CREATED,
                    LOCK_COMPUTING,
                    LOCK_BLOCKED,
                    LOCK_PROCESSES,
                    MAP_ORDER -> Verdict.HOLDS_HERE;
            case UP_TO_TEN, VIRTUAL_FASTER -> Verdict.CANNOT_TELL_HERE;
        };
    }

    private static Fact figures(ClaimId claim, int cores) {
        return switch (claim) {
            case SERIAL_SHARE ->
                Fact.of("claim.figures.serial.share")
                        .with("share", Value.share(0.125, 0.124, 0.126))
                        .count("cores", cores)
                        .share("ideal", 1.0 / cores)
                        .share("ofOne", 1);
            case FULL_USE ->
                Fact.of("claim.figures.full.use")
                        .with("utilisation", Value.share(0.97, 0.96, 0.98))
                        .count("runs", 10);
            case FASTER ->
                Fact.of("claim.figures.faster")
                        .with("speedup", Value.factor(5.9, 5.8, 6))
                        .count("cores", 8)
                        .share("ideal", 0.74);
            case OWN_PROCESSOR ->
                Fact.of("claim.figures.own.processor")
                        .count("tasks", 24)
                        .count("cores", 8)
                        .count("ready", 16);
            case FEW_LONG_MANY_SHORT ->
                Fact.of("claim.figures.few.long.many.short")
                        .with("fewLong", Value.factor(0.98, 0.95, 1.02))
                        .with("manyShort", Value.factor(63, 58, 69))
                        .fact(
                                "turning",
                                Fact.of("claim.turning.between")
                                        .count("items", 9)
                                        .roughly("shorter", 580 * MS)
                                        .roughly("longer", 640 * MS));
            case UP_TO_TEN ->
                Fact.of("claim.figures.up.to.ten")
                        .count("sizes", 12)
                        .count("processors", 8)
                        .count("pool", 1)
                        .count("each", 4)
                        .count("tied", 7);
            case FREE_WORKER ->
                Fact.of("claim.figures.free.worker")
                        .factor("even", 1.02)
                        .count("cores", 8)
                        .factor("odd", 0.71)
                        .count("more", 9)
                        .with("effect", Value.factor(0.7, 0.68, 0.73));
            case ORDER_DIFFERS -> orders(20);
            default -> moreFigures(claim);
        };
    }

    private static Fact moreFigures(ClaimId claim) {
        return switch (claim) {
            case RESULT_SAME ->
                Fact.of("claim.figures.result.same")
                        .count("runs", 62)
                        .count("differing", 0)
                        .count("lacking", 5)
                        .count("totals", 5);
            case FIRST_CREATED ->
                Fact.of("claim.figures.first.created")
                        .count("runs", 20)
                        .count("started", 0)
                        .count("finished", 18);
            case LOCK_COMPUTING ->
                Fact.of("claim.figures.lock.computing")
                        .with("locked", Value.factor(1, 0.98, 1.01))
                        .count("threads", 8)
                        .with("free", Value.factor(5.9, 5.8, 6));
            case LOCK_BLOCKED ->
                Fact.of("claim.figures.lock.blocked")
                        .with("slower", Value.factor(1.01, 1, 1.02))
                        .count("threads", 8)
                        .factor("speedup", 7.8);
            case LOCK_PROCESSES ->
                Fact.of("claim.figures.lock.processes")
                        .count("processes", 8)
                        .with("faster", Value.factor(5.1, 4.9, 5.3));
            case TWICE_THREADS ->
                Fact.of("claim.figures.twice.threads")
                        .fact(
                                "doublings",
                                Fact.of("claim.doubling")
                                        .count("from", 8)
                                        .count("to", 16)
                                        .factor("gain", 1.01))
                        .count("cores", 8);
            case STARTING_FREE ->
                Fact.of("claim.figures.starting.free")
                        .nanos("thread", 210_000)
                        .nanos("virtual", 3_000)
                        .nanos("process", 52 * MS)
                        .nanos("handOver", 2_000)
                        .nanos("message", 40_000);
            case VIRTUAL_FASTER ->
                Fact.of("claim.figures.virtual.faster")
                        .with("computing", Value.factor(0.97, 0.88, 1.09))
                        .with("blocking", Value.factor(7.8, 7.7, 7.9));
            case POOL_FASTER ->
                Fact.of("claim.figures.pool.faster")
                        .with("long", Value.factor(0.15, 0.14, 0.17))
                        .with("short", Value.factor(0.6, 0.5, 0.9))
                        .with("sent", Value.factor(3.1, 2.8, 3.6))
                        .bytes("payload", 1 << 20);
            case THREADS_USELESS ->
                Fact.of("claim.python.figures.threads.useless")
                        .with("computing", Value.factor(1, 0.96, 1.01))
                        .with("blocking", Value.factor(7.7, 7.5, 7.8));
            case MAP_ORDER ->
                Fact.of("claim.python.figures.map.order")
                        .count("runs", 12)
                        .count("inOrder", 12)
                        .count("another", 12)
                        .share("astray", 0.01);
            default -> throw new IllegalArgumentException(claim + " has no figures");
        };
    }

    private static Evidence evidence(ClaimId claim, int cores) {
        return switch (claim) {
            case SERIAL_SHARE -> new Evidence.CoreBars(busy(cores, core -> core == 2 % cores ? 0.99 : 0.02));
            case FULL_USE -> new Evidence.CoreBars(busy(cores, core -> 0.95 + 0.005 * (core % 8)));
            case FASTER -> times();
            case OWN_PROCESSOR -> moment();
            case FEW_LONG_MANY_SHORT ->
                new Evidence.Several(List.of(map("evidence.pair.threads"), map("evidence.pair.processes")));
            case UP_TO_TEN -> curves();
            case FREE_WORKER -> map("evidence.pair.processes");
            case ORDER_DIFFERS -> new Evidence.Orders(orders(7, 24));
            case RESULT_SAME -> new Evidence.Same(62, 24, 0);
            case FIRST_CREATED -> new Evidence.Orders(orders(40, 64));
            case LOCK_COMPUTING -> new Evidence.Lanes(MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 8, 250 * MS));
            case LOCK_BLOCKED -> new Evidence.Lanes(MadeUpTraces.of(Way.POOL, Work.WAIT, 24, 8, 20 * MS));
            case LOCK_PROCESSES -> times();
            case TWICE_THREADS -> threads();
            case STARTING_FREE -> costs();
            case VIRTUAL_FASTER, THREADS_USELESS -> times();
            case POOL_FASTER -> lists();
            case MAP_ORDER -> new Evidence.Orders(orders(12, 16));
        };
    }

    private static Finding finding(Check check, Verdict verdict, Fact figures, Evidence evidence) {
        List<CompletedRun> runs = List.of(
                run(1, MadeUpTraces.of(Way.SERIAL, Work.PRIMES, 24, 8, 20 * MS)),
                run(2, MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 8, 20 * MS)));
        Fact why = Fact.of("claim.why.faster.holds").factor("bound", 1.5);
        return new Finding(
                check.claim(),
                check.language(),
                check.language() == Language.JAVA
                        ? Optional.empty()
                        : Optional.of(MadeUpInterpreters.locked("3.13.0").info()),
                verdict,
                figures,
                why,
                evidence,
                runs,
                7,
                check.claim() == ClaimId.FULL_USE ? 2 : 0);
    }

    private static Fact orders(int runs) {
        return Fact.of("claim.figures.order.differs").count("runs", runs).count("orders", runs);
    }

    private static CompletedRun run(int number, Trace trace) {
        return new CompletedRun(number, trace, List.of(), Optional.empty(), Optional.empty());
    }

    private static List<Double> busy(int cores, java.util.function.IntToDoubleFunction share) {
        return IntStream.range(0, cores).mapToObj(share::applyAsDouble).toList();
    }

    private static Interval around(double middle) {
        return new Interval(middle * 0.93, middle, middle * 1.08);
    }

    private static Evidence times() {
        return new Evidence.Bars(
                Evidence.Measure.NANOS,
                List.of(
                        Evidence.Bar.of(Way.SERIAL, around(5.9e9)),
                        Evidence.Bar.of(Way.THREAD_PER_TASK, around(1.01e9)),
                        Evidence.Bar.of(Way.POOL, around(0.98e9))));
    }

    private static Evidence lists() {
        List<Evidence.Bar> bars = new ArrayList<>();
        for (String list : List.of("evidence.list.long", "evidence.list.short", "evidence.list.payload")) {
            for (Way way : List.of(Way.SERIAL, Way.PROCESS_POOL)) {
                Fact name = Fact.of(list)
                        .fact("way", Fact.of("evidence.python." + way.id()))
                        .bytes("payload", 1 << 20);
                bars.add(new Evidence.Bar(name, Optional.of(way), around(way == Way.SERIAL ? 1e8 : 3e8)));
            }
        }
        return new Evidence.Bars(Evidence.Measure.NANOS, bars);
    }

    private static Evidence costs() {
        return new Evidence.Bars(
                Evidence.Measure.NANOS,
                List.of(
                        bar("evidence.cost.thread", Optional.of(Way.THREAD_PER_TASK), around(210_000)),
                        bar("evidence.cost.virtualThread", Optional.of(Way.VIRTUAL_THREADS), around(3_000)),
                        bar("evidence.cost.handOver", Optional.empty(), around(2_000)),
                        bar("evidence.cost.process", Optional.of(Way.PROCESS_PER_TASK), around(52 * MS))));
    }

    private static Evidence.Bar bar(String label, Optional<Way> way, Interval amount) {
        return new Evidence.Bar(Fact.of(label), way, amount);
    }

    private static Evidence moment() {
        List<Integer> running = List.of(1, 4, 6, 9, 13, 17, 20, 22);
        List<Integer> ready = new ArrayList<>();
        IntStream.range(0, 24).filter(task -> !running.contains(task)).forEach(ready::add);
        return new Evidence.TaskStates(24, running, ready);
    }

    /** A map of a worker each and a pool. */
    public static Evidence.WinMap map(String pair) {
        List<Evidence.Cell> cells = new ArrayList<>();
        double[][] ratios = {{0.7, 0.8, 0.98, 1.0}, {1.6, 1.2, 1.0, 0.9}, {12, 3.4, 1.3, 1.02}, {63, 14, 2.1, 1.2}};
        int[] counts = {9, 16, 64, 512};
        long[] lengths = {MS, 10 * MS, 100 * MS, 1000 * MS};
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < lengths.length; column++) {
                cells.add(new Evidence.Cell(lengths[column], counts[row], around(ratios[row][column])));
            }
        }
        return new Evidence.WinMap(Fact.of(pair), Way.PROCESS_PER_TASK, Way.PROCESS_POOL, cells);
    }

    private static Evidence curves() {
        List<Evidence.Point> perTask = new ArrayList<>();
        List<Evidence.Point> pool = new ArrayList<>();
        for (int processors = 1; processors <= 8; processors *= 2) {
            perTask.add(new Evidence.Point(processors, around(3.6e9 / processors + 4e8)));
            pool.add(new Evidence.Point(processors, around(3.2e9 / processors + 3e8)));
        }
        return new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.processors"),
                Evidence.Axis.TIME,
                true,
                List.of(Evidence.Curve.of(Way.PROCESS_PER_TASK, perTask), Evidence.Curve.of(Way.PROCESS_POOL, pool)));
    }

    private static Evidence threads() {
        List<Evidence.Point> points = new ArrayList<>();
        for (int threads = 1; threads <= 32; threads *= 2) {
            points.add(new Evidence.Point(threads, around(Math.min(threads, 8) * 0.85)));
        }
        return new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.threads"),
                Evidence.Axis.number("evidence.axis.speed"),
                true,
                List.of(Evidence.Curve.of(Way.POOL, points)));
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
