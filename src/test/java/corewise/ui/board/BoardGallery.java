package corewise.ui.board;

import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws the board on made-up machines into pictures, to be looked at: run it with a folder as its argument. */
public final class BoardGallery extends Application {
    private Path folder;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) throws IOException {
        folder = Files.createDirectories(Path.of(getParameters().getRaw().getFirst()));
        picture("pool-8", MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 8, 3_000_000), 0.62, 820, 575);
        picture("threads-4", MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 9_000_000), 1.1, 820, 575);
        picture("threads-slow-4", MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 90_000_000), 1.1, 820, 575);
        picture("pool-2", MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 2, 3_000_000), 1.7, 820, 575);
        picture("pool-128", MadeUpTraces.of(Way.POOL, Work.PRIMES, 384, 128, 3_000_000), 0.62, 820, 575);
        picture("pool-512", MadeUpTraces.of(Way.POOL, Work.PRIMES, 5000, 512, 3_000_000), 1.4, 820, 575);
        picture("threads-512", MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 512, 8, 9_000_000), 5, 820, 575);
        picture("mandelbrot-2", MadeUpTraces.of(Way.POOL, Work.MANDELBROT, 24, 2, 3_000_000), 1.7, 820, 575);
        picture("small-16", MadeUpTraces.of(Way.POOL, Work.PRIMES, 48, 16, 3_000_000), 0.62, 480, 400);
        for (int cores : new int[] {2, 64}) {
            for (Way way : Way.values()) {
                Trace trace = MadeUpTraces.of(way, Work.PRIMES, cores == 2 ? 24 : 128, cores, 9_000_000);
                picture(way.id() + "-" + cores, trace, 1.1, 820, 575);
            }
        }
        picture("lock-slow", MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 24, 8, 90_000_000), 1.1, 820, 575);
        picture("processes-8", MadeUpTraces.of(Way.PROCESS_PER_TASK, Work.PRIMES, 100, 8, 90_000_000), 1.9, 820, 575);
        picture("process-pool-8", MadeUpTraces.of(Way.PROCESS_POOL, Work.PRIMES, 24, 8, 90_000_000), 0.3, 820, 575);
        picture("process-pool-8-end", MadeUpTraces.of(Way.PROCESS_POOL, Work.PRIMES, 24, 8, 90_000_000), 9.3, 820, 575);
        picture("chunks-8", MadeUpTraces.of(Way.CHUNKS, Work.PRIMES, 64, 8, 90_000_000), 0.5, 820, 575);
        preview("preview-2", 2);
        Platform.exit();
    }

    private void picture(String name, Trace trace, double seconds, double width, double height) throws IOException {
        BoardPane board = new BoardPane(Texts.load(), () -> {});
        board.trace(trace, false, PictureSource.NONE);
        board.show((long) (seconds * 1e9), 1);
        save(name, board, width, height);
    }

    private void preview(String name, int cores) throws IOException {
        BoardPane board = new BoardPane(Texts.load(), () -> {});
        Trace trace = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, cores, 3_000_000);
        board.preview(trace.spec(), trace.machine(), false);
        save(name, board, 820, 575);
    }

    private void save(String name, BoardPane board, double width, double height) throws IOException {
        StackPane root = new StackPane(board);
        root.setStyle("-fx-background-color: #f4f6f8");
        Scene scene = new Scene(root, width, height);
        root.applyCss();
        root.layout();
        board.draw();
        WritableImage image = scene.snapshot(null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage buffer = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                buffer.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(buffer, "png", new File(folder.toFile(), name + ".png"));
    }
}
