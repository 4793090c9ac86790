package corewise.ui.diagnostics;

import com.google.errorprone.annotations.FormatMethod;
import corewise.metrics.RunTimes;
import corewise.metrics.Sample;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.UtilisationSample;
import corewise.recording.SystemClock;
import corewise.session.CompletedRun;
import corewise.ui.fx.FrameStatistics;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchViewModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures what the window costs: makes every run in turns with the board drawn and with the board still, in the same
 * window and at the same niceness of the workers, and reports ratios. Belongs to the window's thread.
 */
public final class MeasuringMode {
    private static final double SLOW = 0.999;

    private final WatchViewModel watch;
    private final WatchDriver driver;
    private final Consumer<String> out;
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
    public MeasuringMode(WatchViewModel watch, WatchDriver driver, Consumer<String> out, Runnable close) {
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
        watch.runAll(List.of(current.spec()), 1);
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
            line(
                    "%-16s with the window %.3f s, without %.3f s, ratio %.3f (medians of %d)",
                    spec.way().id(), with, without, with / without, repeat);
        }
        line(
                "frames: %.1f a second; gaps: median %.0f ms, p99 %.0f ms, p99.9 %.0f ms, longest %.0f ms (%d)",
                frames.framesPerSecond(),
                frames.quantileNanos(0.5) / 1e6,
                frames.quantileNanos(0.99) / 1e6,
                frames.quantileNanos(SLOW) / 1e6,
                frames.quantileNanos(1) / 1e6,
                frames.count());
        line("window's cost: %s of the available processors (threads but the workers, each second)", shares(costs));
        line("in the window's first run, left out above: %s", shares(firstCosts));
        line(
                "answers of the window's thread: median %.1f ms, p99 %.1f ms, longest %.1f ms (%d)",
                responses.quantileNanos(0.5) / 1e6,
                responses.quantileNanos(0.99) / 1e6,
                responses.quantileNanos(1) / 1e6,
                responses.count());
        line("steal time: %s", steal());
    }

    private static String shares(List<Double> costs) {
        double[] sorted =
                costs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? "not known"
                : String.format(
                        Locale.ROOT,
                        "mean %.1f %%, median %.1f %%, highest %.1f %% (%d)",
                        Arrays.stream(sorted).average().orElse(Double.NaN) * 100,
                        sorted[sorted.length / 2] * 100,
                        sorted[sorted.length - 1] * 100,
                        sorted.length);
    }

    private String steal() {
        double[] shares = drawn.stream()
                .flatMap(run -> run.trace().utilisation().stream())
                .map(UtilisationSample::steal)
                .filter(share -> !Float.isNaN(share))
                .mapToDouble(Float::doubleValue)
                .toArray();
        return shares.length == 0
                ? "not reported here"
                : String.format(
                        Locale.ROOT,
                        "%.1f %% of the processors' time on average, %.1f %% at most",
                        Arrays.stream(shares).average().orElse(0) * 100,
                        Arrays.stream(shares).max().orElse(0) * 100);
    }

    private static double median(RunSpec spec, List<CompletedRun> runs) {
        return Sample.of(
                        runs.stream()
                                .map(CompletedRun::trace)
                                .filter(trace -> trace.spec().equals(spec))
                                .toList(),
                        MeasuringMode::seconds)
                .median();
    }

    private static double seconds(Trace trace) {
        return RunTimes.makespanNanos(trace) / 1e9;
    }

    @FormatMethod
    private void line(String format, Object... values) {
        out.accept(String.format(Locale.ROOT, format, values));
    }

    private record Leg(RunSpec spec, boolean draws) {}
}
