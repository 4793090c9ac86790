package corewise.ui;

import com.google.errorprone.annotations.FormatMethod;
import corewise.file.LargeTraces;
import corewise.file.TraceReader;
import corewise.file.TraceWriter;
import corewise.model.Language;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.fx.FxThread;
import corewise.ui.fx.WindowBackgroundTasks;
import corewise.ui.fx.WindowThread;
import corewise.ui.watch.Confirmation;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.timeline.TimelineAlone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * A gzip file of a million tasks on 256 cores, from the question for it to the final picture: the whole window beside the
 * timeline alone, in turns, as seconds and as a ratio, and the longest time in which the window drew nothing. The first
 * turn of each warms up. {@code OpenBenchmark [TURNS [TASKS]]}; needs a display, or the headless window toolkit.
 */
public final class OpenBenchmark {
    private static final int CORES = 256;
    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;
    private static final int IDLE_LOOKS = 3;

    private final Path file;
    private final Stage stage;

    private OpenBenchmark(Path file, Stage stage) {
        this.file = file;
        this.stage = stage;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int tasks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        CountDownLatch started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(started::countDown);
        started.await();
        Path file = Files.createTempFile("opening", ".corewise.json.gz");
        try {
            new TraceWriter().write(LargeTraces.pool(tasks, CORES), file);
            Stage stage = FxThread.ask(Stage::new);
            OpenBenchmark benchmark = new OpenBenchmark(file, stage);
            double[] alone = new double[turns];
            double[] whole = new double[turns];
            for (int turn = 0; turn <= turns; turn++) {
                double timeline = benchmark.timelineAlone();
                double window = benchmark.wholeWindow();
                if (turn > 0) {
                    alone[turn - 1] = timeline;
                    whole[turn - 1] = window;
                }
            }
            Arrays.sort(alone);
            Arrays.sort(whole);
            line(
                    "%d turns of %d tasks, load %.2f: timeline alone %.2f s, window %.2f s (medians), %.2f times",
                    turns,
                    tasks,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    alone[turns / 2],
                    whole[turns / 2],
                    whole[turns / 2] / alone[turns / 2]);
        } finally {
            Files.delete(file);
            Platform.exit();
        }
    }

    /** Reads the file and shows it in a timeline that has the window to itself; seconds. */
    private double timelineAlone() throws IOException {
        TimelineAlone timeline = FxThread.ask(() -> TimelineAlone.on(stage));
        long begun = System.nanoTime();
        Trace trace = new TraceReader().read(file).trace();
        FxThread.ask(() -> timeline.show(trace));
        frames(1);
        double seconds = (System.nanoTime() - begun) / SECOND;
        line("timeline alone: %.2f s", seconds);
        return seconds;
    }

    /** Opens the file in a whole window, until nothing is left to be done; seconds. */
    private double wholeWindow() {
        WindowBackgroundTasks background = new WindowBackgroundTasks(WindowThread.executor());
        Texts texts = Texts.load();
        Shell shell = FxThread.ask(() -> {
            FakeRunService service = new FakeRunService(2, Way.of(Language.JAVA));
            Confirmation yes = new Agreeing();
            DrivenWindow window = new DrivenWindow(
                    new WatchServices(service, background, WindowThread.executor(), yes, texts), new NoPictures());
            Shell made = window.root().shell(1440, 900);
            stage.setScene(made.scene());
            stage.show();
            return made;
        });
        settle(background);
        Gaps gaps = FxThread.ask(Gaps::new);
        FxThread.ask(() -> {
            gaps.start();
            return gaps;
        });
        long begun = System.nanoTime();
        FxThread.ask(() -> {
            new RunFileActions(background, shell.watch(), new ShellViewModel(), texts, Optional.empty())
                    .open(List.of(file));
            return shell;
        });
        settle(background);
        double seconds = (System.nanoTime() - begun) / SECOND;
        if (FxThread.ask(() -> shell.watch().shownRunProperty().get()) == null) {
            throw new IllegalStateException("nothing was opened");
        }
        FxThread.ask(() -> {
            gaps.stop();
            shell.close();
            return shell;
        });
        background.close();
        line("window: %.2f s; longest without a frame: %s ms", seconds, gaps.longest());
        return seconds;
    }

    /** Until the background has nothing left, looked at a few times with a frame between, for one thing leads to another. */
    private static void settle(WindowBackgroundTasks background) {
        for (int look = 0; look < IDLE_LOOKS; look++) {
            CompletableFuture<Boolean> idle = new CompletableFuture<>();
            background.run(() -> true, idle::complete, idle::completeExceptionally);
            idle.join();
            frames(1);
        }
    }

    /** Waits until so many frames were drawn, and that they were. */
    private static void frames(int count) {
        for (int frame = 0; frame < count; frame++) {
            CompletableFuture<Void> drawn = new CompletableFuture<>();
            FxThread.ask(() -> {
                new AnimationTimer() {
                    private int seen;

                    @Override
                    public void handle(long now) {
                        if (seen++ > 1) {
                            stop();
                            drawn.complete(null);
                        }
                    }
                }.start();
                Platform.requestNextPulse();
                return drawn;
            });
            drawn.join();
        }
    }

    /** The longest times between frames. */
    private static final class Gaps extends AnimationTimer {
        private final List<Double> millis = new ArrayList<>();
        private long last;

        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            if (last != 0) {
                millis.add((at - last) / MILLI);
            }
            last = at;
        }

        String longest() {
            return millis.stream()
                    .sorted((one, other) -> Double.compare(other, one))
                    .limit(5)
                    .map(gap -> String.format(Locale.ROOT, "%.0f", gap))
                    .toList()
                    .toString();
        }
    }

    private static final class Agreeing implements Confirmation {
        @Override
        public void ask(String question, Runnable onYes) {
            onYes.run();
        }

        @Override
        public void ask(String question, Answers answers) {
            throw new UncheckedIOException(new IOException("nothing is asked here: " + question));
        }
    }

    @FormatMethod
    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
