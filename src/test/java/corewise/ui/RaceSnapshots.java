package corewise.ui;

import corewise.calibration.StartingCosts;
import corewise.model.Way;
import corewise.ui.race.RacePage;
import corewise.ui.watch.FakeRunService;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;

/** Draws the Race view in its themes and sizes with made-up runs, for looking at: {@code RaceSnapshots FOLDER}. */
public final class RaceSnapshots {
    private RaceSnapshots() {}

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
        picture(folder.resolve("race-1440.png"), new Look(1440, 900, false, false, 8), Way.FIRST_THREE, 0.4);
        picture(folder.resolve("race-1440-dark-end.png"), new Look(1440, 900, true, false, 8), Way.FIRST_THREE, 1);
        picture(folder.resolve("race-1024.png"), new Look(1024, 700, false, false, 8), Way.FIRST_THREE, 0.1);
        picture(folder.resolve("race-1440-projector.png"), new Look(1440, 900, false, true, 8), Way.FIRST_THREE, 0.15);
        picture(folder.resolve("race-1024-projector.png"), new Look(1024, 700, true, true, 8), Way.FIRST_THREE, 0.15);
        picture(folder.resolve("race-2-cores.png"), new Look(1440, 900, false, false, 2), Way.FIRST_THREE, 0.3);
        picture(
                folder.resolve("race-64-cores-dark.png"),
                new Look(1440, 900, true, false, 64),
                List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL, Way.PROCESS_POOL),
                0.3);
        picture(
                folder.resolve("race-128-cores-1024-dark.png"),
                new Look(1024, 700, true, false, 128),
                List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL, Way.PROCESS_POOL),
                0.3);
        picture(folder.resolve("race-empty.png"), new Look(1440, 900, false, false, 8), List.of(), 0);
        picture(folder.resolve("race-running-1024.png"), new Look(1024, 700, false, false, 8), List.of(Way.POOL), -1);
    }

    private record Look(int width, int height, boolean dark, boolean large, int cores) {}

    private static void picture(Path file, Look look, List<Way> ways, double share) {
        FakeRunService service = new FakeRunService(look.cores(), List.of(Way.values()));
        Shell shell = MadeUpShell.of(service, look.width(), look.height());
        shell.viewModel().darkProperty().set(look.dark());
        shell.viewModel().largeProperty().set(look.large());
        shell.showCost(0.031, 14);
        shell.watch().setStartCost(new StartingCosts(210_000, 210_000, 210_000));
        shell.watch().runIn(ways);
        for (int i = 0; share >= 0 && i < ways.size(); i++) {
            service.endLast();
        }
        RacePage race = MadeUpShell.page(shell, RacePage.class, "race");
        race.viewModel().step(share - 1);
        WritableImage image = new WritableImage(look.width(), look.height());
        for (int pass = 0; pass < 4; pass++) {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
            race.drawNow();
            shell.scene().snapshot(image);
        }
        WatchSnapshots.write(file, image);
    }
}
