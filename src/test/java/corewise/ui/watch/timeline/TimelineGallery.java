package corewise.ui.watch.timeline;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.picture.lanes.RowsBy;
import corewise.text.Texts;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.fx.SameThreadTasks;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws timelines of made-up machines into pictures, to be looked at: run it with a folder as its argument. */
public final class TimelineGallery extends Application {
    private Path folder;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) throws IOException {
        folder = Files.createDirectories(Path.of(getParameters().getRaw().getFirst()));
        Trace threads = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 3_000_000);
        Trace slow = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 60_000_000);
        Trace pool = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 8, 3_000_000);
        for (String theme : new String[] {"light", "dark"}) {
            picture("pool-8-" + theme, pool, theme, RowsBy.CORE);
            picture("threads-slow-4-" + theme, slow, theme, RowsBy.CORE);
            picture("threads-slow-4-worker-" + theme, slow, theme, RowsBy.WORKER);
            picture("threads-slow-4-task-" + theme, slow, theme, RowsBy.TASK);
        }
        picture("threads-4", threads, "light", RowsBy.CORE);
        picture("threads-4-worker", threads, "light", RowsBy.WORKER);
        picture("pool-2", MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 2, 3_000_000), "light", RowsBy.CORE);
        picture("pool-128", MadeUpTraces.of(Way.POOL, Work.PRIMES, 384, 128, 3_000_000), "light", RowsBy.CORE);
        picture("pool-512", MadeUpTraces.of(Way.POOL, Work.PRIMES, 5000, 512, 3_000_000), "light", RowsBy.CORE);
        picture("pool-512-task", MadeUpTraces.of(Way.POOL, Work.PRIMES, 5000, 512, 3_000_000), "light", RowsBy.TASK);
        filtered("filter-light", slow, "light", 820);
        filtered("filter-dark", slow, "dark", 820);
        filtered("filter-narrow", slow, "light", 560);
        Platform.exit();
    }

    private void filtered(String name, Trace trace, String theme, int width) throws IOException {
        TimelinePane pane = new TimelinePane(Texts.load(), new Playback(), new SameThreadTasks(), () -> {});
        pane.show(trace, false);
        pane.view().rowsBy(RowsBy.WORKER);
        ((ToggleButton) pane.lookup(".timeline-filter-button")).fire();
        draw(name, pane, theme, width, 240);
        ((ToggleButton) pane.lookupAll(".filter-chip").iterator().next()).fire();
        draw(name + "-no-running", pane, theme, width, 240);
    }

    private void picture(String name, Trace trace, String theme, RowsBy by) throws IOException {
        TimelinePane pane = new TimelinePane(Texts.load(), new Playback(), new SameThreadTasks(), () -> {});
        pane.show(trace, false);
        pane.view().rowsBy(by);
        draw(name, pane, theme, 820, 160);
    }

    private void draw(String name, TimelinePane pane, String theme, int width, int height) throws IOException {
        StackPane card = new StackPane(pane);
        card.getStyleClass().add("card");
        StackPane root = new StackPane(card);
        root.setStyle("-fx-font-size: 13.5px");
        Scene scene = new Scene(root, width, height);
        for (String sheet : new String[] {"tokens-light", "tokens-" + theme, "components"}) {
            scene.getStylesheets().add("/assets/css/" + sheet + ".css");
        }
        root.getStyleClass().add("theme-" + theme);
        root.applyCss();
        root.layout();
        pane.draw(RunTimes.lastNanos(pane.view().trace()) / 2);
        WritableImage image = scene.snapshot(null);
        BufferedImage buffer =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < buffer.getHeight(); y++) {
            for (int x = 0; x < buffer.getWidth(); x++) {
                buffer.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(buffer, "png", new File(folder.toFile(), name + ".png"));
    }
}
