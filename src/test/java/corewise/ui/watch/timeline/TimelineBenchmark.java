package corewise.ui.watch.timeline;

import com.google.errorprone.annotations.FormatMethod;
import corewise.file.LargeTraces;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.picture.lanes.RowsBy;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * How long the first picture of a million tasks with 1.5 million slices on 256 cores takes, by core, by worker
 * and by task, and how many frames a second panning and zooming in it get. Needs a display. The frames' figure is a median over {@value #FRAMES} pulses, all of which draw.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test -Dexec.args="--module-path %classpath
 * --add-modules javafx.controls,javafx.fxml -cp %classpath corewise.ui.watch.timeline.TimelineBenchmark"</pre>
 */
public final class TimelineBenchmark extends Application {
    private static final int CORES = 256;
    private static final int TASKS = 1_000_000;
    private static final int FRAMES = 300;
    private static final int WARM_UP = 60;

    private final List<Long> gaps = new ArrayList<>();
    private TimelinePane pane;

    @Override
    public void start(Stage stage) {
        Trace trace = LargeTraces.pool(TASKS, CORES);
        line(
                "%d tasks, %d slices, %d cores; load %.2f",
                trace.taskCount(),
                trace.sliceCount(),
                CORES,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        TimelineAlone alone = TimelineAlone.on(stage);
        pane = alone.pane();
        long begun = System.nanoTime();
        alone.show(trace);
        line("first picture painted after %.0f ms", (System.nanoTime() - begun) / 1e6);
        drive(RunTimes.lastNanos(trace), RowsBy.CORE);
    }

    private void drive(long end, RowsBy by) {
        gaps.clear();
        painted.clear();
        pane.view().rowsBy(by);
        long begun = System.nanoTime();
        pane.draw(0);
        pane.draw(0);
        line("rows by %s painted after %.0f ms", by.name().toLowerCase(Locale.ROOT), (System.nanoTime() - begun) / 1e6);
        new AnimationTimer() {
            private int frame;
            private long last = -1;

            @Override
            public void handle(long now) {
                move(frame, end);
                long time = System.nanoTime();
                pane.draw(0);
                if (frame > WARM_UP) {
                    gaps.add(now - last);
                    painted.add(System.nanoTime() - time);
                }
                last = now;
                if (++frame > WARM_UP + FRAMES) {
                    stop();
                    report();
                    if (by == RowsBy.TASK) {
                        Platform.exit();
                    } else {
                        drive(end, by == RowsBy.CORE ? RowsBy.WORKER : RowsBy.TASK);
                    }
                }
            }
        }.start();
    }

    private final List<Long> painted = new ArrayList<>();

    /** Comes nearer for 50 frames, pans for 25, goes back for 50. */
    private void move(int frame, long end) {
        TimelineView view = pane.view();
        int step = frame % 125;
        if (step < 50) {
            view.zoom(1 / 1.12, 500 + 3 * step);
        } else if (step < 75) {
            view.pan(0.03);
        } else {
            view.zoom(1.12, 700);
        }
        if (step == 0) {
            view.showPart(0, end);
        }
    }

    private void report() {
        line(
                "%d frames while zooming and panning: median %.1f a second, slowest tenth %.1f a second; painted in %.1f ms"
                        + " (median), %.1f ms (slowest tenth)",
                gaps.size(),
                1e9 / quantile(gaps, 0.5),
                1e9 / quantile(gaps, 0.9),
                quantile(painted, 0.5) / 1e6,
                quantile(painted, 0.9) / 1e6);
    }

    private static double quantile(List<Long> values, double share) {
        return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
    }

    @FormatMethod
    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] arguments) {
        launch(TimelineBenchmark.class, arguments);
    }
}
