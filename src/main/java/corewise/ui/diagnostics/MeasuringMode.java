package corewise.ui.diagnostics;

import corewise.fact.Fact;
import corewise.metrics.RunTimes;
import corewise.metrics.Sample;
import corewise.model.RunSpec;
import corewise.model.UtilisationSample;
import corewise.recording.SystemClock;
import corewise.session.CompletedRun;
import corewise.ui.fx.FrameStatistics;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchViewModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures what the window costs: makes every run in turns with the board drawn and with the board still, in the same
 * window and at the same niceness of the workers, and reports ratios.
 */
@OnWindowThread
public final class MeasuringMode {
    private static final double SLOW = 0.999;

    private final WatchViewModel watch;
    private final WatchDriver driver;
    private final Consumer<Fact> out;
    private final Runnable close;
    private final Deque<Leg> legs = new ArrayDeque<>();
    private final List<CompletedRun> drawn = new ArrayList<>();
    private final List<CompletedRun> still = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private List<Double> firstCosts = List.of();
    private final ResponseMeter responses = new ResponseMeter(SystemClock.INSTANCE::nanoTime);
    private List<RunSpec> specs = List.of();
    private int repeat;
    private Leg current;
    private boolean warmedUp;

    /**
     * Measures nothing yet.
     *
     * @param out takes the report, a line at a time
     * @param close closes the window
     */
    public MeasuringMode(WatchViewModel watch, WatchDriver driver, Consumer<Fact> out, Runnable close) {
        this.watch = watch;
        this.driver = driver;
        this.out = out;
        this.close = close;
    }

    /** Begins with these runs, made so many times each way; closes the window after the last. */
    public void begin(List<RunSpec> wanted, int times) {
        specs = List.copyOf(wanted);
        repeat = times;
        for (int time = 0; time < times; time++) {
            for (RunSpec spec : specs) {
                boolean drawnFirst = time % 2 == 0;
                legs.add(new Leg(spec, drawnFirst));
                legs.add(new Leg(spec, !drawnFirst));
            }
        }
        // the first run of a fresh window compiles what draws it: made, drawn, and left out of the figures
        legs.addFirst(new Leg(specs.getFirst(), true));
        watch.shownRunProperty().subscribe((before, run) -> {
            if (run != null) {
                ended(run);
            }
        });
        driver.onCost((share, framesPerSecond) -> costs.add(share));
        driver.onWarm(this::next);
    }

    private void next() {
        current = legs.poll();
        if (current == null) {
            report();
            close.run();
            return;
        }
        driver.setDrawsRuns(current.draws());
        watch.requests().runAll(List.of(current.spec()), 1);
    }

    private void ended(CompletedRun run) {
        if (!warmedUp) {
            warmedUp = true;
            firstCosts = List.copyOf(costs);
            driver.loop().statistics().clear();
            costs.clear();
            responses.start();
        } else {
            (current.draws() ? drawn : still).add(run);
        }
        driver.later(this::next);
    }

    private void report() {
        responses.stop();
        FrameStatistics frames = driver.loop().statistics();
        for (RunSpec spec : specs.stream().distinct().toList()) {
            double with = median(spec, drawn);
            double without = median(spec, still);
            out.accept(Fact.of("measure.way")
                    .term("way", spec.way())
                    .nanos("with", Math.round(with))
                    .nanos("without", Math.round(without))
                    .decimal("ratio", with / without, 3)
                    .count("repeats", repeat));
        }
        out.accept(Fact.of("measure.frames")
                .decimal("rate", frames.framesPerSecond(), 1)
                .nanos("median", frames.quantileNanos(0.5))
                .nanos("slow", frames.quantileNanos(0.99))
                .nanos("slower", frames.quantileNanos(SLOW))
                .nanos("longest", frames.quantileNanos(1))
                .count("count", frames.count()));
        out.accept(Fact.of("measure.cost").fact("shares", shares(costs)));
        out.accept(Fact.of("measure.firstCost").fact("shares", shares(firstCosts)));
        out.accept(Fact.of("measure.answers")
                .nanos("median", responses.quantileNanos(0.5))
                .nanos("slow", responses.quantileNanos(0.99))
                .nanos("longest", responses.quantileNanos(1))
                .count("count", responses.count()));
        out.accept(Fact.of("measure.steal").fact("shares", steal()));
    }

    private static Fact shares(List<Double> costs) {
        double[] sorted =
                costs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? Fact.of("measure.unknown")
                : Fact.of("measure.shares")
                        .share("mean", Arrays.stream(sorted).average().orElse(Double.NaN))
                        .share("median", sorted[sorted.length / 2])
                        .share("highest", sorted[sorted.length - 1])
                        .count("count", sorted.length);
    }

    private Fact steal() {
        double[] shares = drawn.stream()
                .flatMap(run -> run.trace().utilisation().stream())
                .map(UtilisationSample::steal)
                .filter(share -> !Float.isNaN(share))
                .mapToDouble(Float::doubleValue)
                .toArray();
        return shares.length == 0
                ? Fact.of("measure.notReported")
                : Fact.of("measure.stolen")
                        .share("mean", Arrays.stream(shares).average().orElse(0))
                        .share("most", Arrays.stream(shares).max().orElse(0));
    }

    private static double median(RunSpec spec, List<CompletedRun> runs) {
        return Sample.of(
                        runs.stream()
                                .map(CompletedRun::trace)
                                .filter(trace -> trace.spec().equals(spec))
                                .toList(),
                        RunTimes::makespanNanos)
                .median();
    }

    private record Leg(RunSpec spec, boolean draws) {}
}
