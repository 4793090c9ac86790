package corewise.ui;

import corewise.calibration.StartingCosts;
import corewise.model.Way;
import corewise.ui.watch.CodeLanguage;
import corewise.ui.watch.FakeRunService;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Draws the window in its themes and sizes with made-up runs, for looking at: {@code WatchSnapshots FOLDER}. */
public final class WatchSnapshots {
    private WatchSnapshots() {}

    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                draw(folder);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void draw(Path folder) {
        picture(folder.resolve("start-1440.png"), new Look(1440, 900, false, false), 0);
        picture(folder.resolve("ended-1440.png"), new Look(1440, 900, false, false), 5);
        picture(folder.resolve("running-1440-dark.png"), new Look(1440, 900, true, false), -3);
        picture(folder.resolve("ended-1024.png"), new Look(1024, 700, false, false), 3);
        picture(folder.resolve("running-1440-projector.png"), new Look(1440, 900, false, true), -2);
        picture(folder.resolve("start-1024-projector.png"), new Look(1024, 700, false, true), 0);
        for (Way way : Way.values()) {
            boolean dark = way.ordinal() % 2 == 1;
            way(folder, way, new Look(1440, 900, dark, false));
        }
        ended(folder.resolve("ended-ways-1440.png"), new Look(1440, 900, false, false));
        ended(folder.resolve("ended-ways-1024-dark.png"), new Look(1024, 700, true, false));
        way(folder, Way.CHUNKS, new Look(1024, 700, false, false));
        way(folder, Way.PROCESS_POOL, new Look(1024, 700, true, false));
    }

    /** A way before it runs, its code in Python, and while it runs. */
    private static void way(Path folder, Way way, Look look) {
        String name = "-" + way.id() + "-" + look.width() + ".png";
        FakeRunService service = new FakeRunService(8, List.of(Way.values()));
        Shell shell = shell(service, look);
        shell.watch().controls().wayProperty().set(way);
        shell.watch().code().languageProperty().set(CodeLanguage.PYTHON);
        scrollDown(shell);
        shoot(folder.resolve("idle" + name), shell, look);
        shell.watch().code().languageProperty().set(CodeLanguage.JAVA);
        shell.watch().run();
        var trace = service.trace(service.started().getLast().spec(), 99);
        shell.watch().show(trace, 220_000_000, true);
        scrollDown(shell);
        shoot(folder.resolve("running" + name), shell, look);
    }

    /** Every way run once, and a total that was not always the same. */
    private static void ended(Path file, Look look) {
        FakeRunService service = new FakeRunService(8, List.of(Way.values()));
        Shell shell = shell(service, look);
        for (Way way : Way.values()) {
            shell.watch().controls().wayProperty().set(way);
            service.setSharedTotal(way.usesProcesses() ? 0 : 5_000 - 3L * way.ordinal());
            shell.watch().run();
            service.endLast();
        }
        shoot(file, shell, look);
    }

    private static void scrollDown(Shell shell) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        ((ScrollPane) shell.scene().lookup(".left-column .column-scroll")).setVvalue(1);
    }

    private record Look(int width, int height, boolean dark, boolean large) {}

    private static void picture(Path file, Look look, int runs) {
        FakeRunService service = new FakeRunService(8);
        Shell shell = shell(service, look);
        for (int i = 0; i < Math.abs(runs); i++) {
            if (i == 0) {
                shell.watch().runAllThree();
                service.endLast();
                service.endLast();
            } else {
                shell.watch().run();
            }
            service.endLast();
        }
        if (runs < 0) {
            shell.watch().run();
            var trace = service.trace(service.started().getLast().spec(), 99);
            shell.watch().show(trace, 220_000_000, true);
        }
        shoot(file, shell, look);
    }

    private static Shell shell(FakeRunService service, Look look) {
        Shell shell = MadeUpShell.of(service, look.width(), look.height());
        shell.viewModel().darkProperty().set(look.dark());
        shell.viewModel().largeProperty().set(look.large());
        shell.showCost(0.031, 14);
        shell.watch().setStartCost(new StartingCosts(210_000, 210_000, 210_000));
        shell.watch().prediction().predictionProperty().set(corewise.ui.watch.Prediction.NEW_EACH_TIME);
        return shell;
    }

    private static void shoot(Path file, Shell shell, Look look) {
        var image = new WritableImage(look.width(), look.height());
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        for (int pass = 0; pass < 4; pass++) {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().requestLayout();
            shell.scene().getRoot().layout();
            shell.scene().snapshot(image);
        }
        write(file, image);
    }

    static void write(Path file, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
