package corewise.ui;

import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.order.OrderPage;
import corewise.ui.watch.FakeRunService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;

/** Draws the Order view in its themes and sizes with made-up runs, for looking at: {@code OrderSnapshots FOLDER}. */
public final class OrderSnapshots {
    private OrderSnapshots() {}

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
        Look light = new Look(1440, 900, false, false);
        Look dark = new Look(1440, 900, true, false);
        for (int runs : new int[] {2, 8, 60}) {
            for (int tasks : new int[] {8, 64, 512}) {
                picture(folder.resolve("order-" + runs + "x" + tasks + ".png"), light, runs, tasks);
                picture(folder.resolve("order-" + runs + "x" + tasks + "-dark.png"), dark, runs, tasks);
            }
        }
        picture(folder.resolve("order-60x64-1024-dark.png"), new Look(1024, 700, true, false), 60, 64);
        picture(folder.resolve("order-20x16-1024.png"), new Look(1024, 700, false, false), 20, 16);
        picture(folder.resolve("order-8x512-1024.png"), new Look(1024, 700, false, false), 8, 512);
        picture(folder.resolve("order-8x16-projector.png"), new Look(1440, 900, false, true), 8, 16);
        picture(folder.resolve("order-8x24-1024-projector.png"), new Look(1024, 700, true, true), 8, 24);
        picture(folder.resolve("order-empty.png"), light, 0, 24);
    }

    private record Look(int width, int height, boolean dark, boolean large) {}

    private static void picture(Path file, Look look, int runs, int tasks) {
        FakeRunService service = new FakeRunService(8, List.of(Way.values()));
        Shell shell = MadeUpShell.of(service, look.width(), look.height());
        shell.viewModel().darkProperty().set(look.dark());
        shell.viewModel().largeProperty().set(look.large());
        List<CompletedRun> made = new ArrayList<>();
        Way[] ways = {Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL, Way.PROCESS_POOL};
        for (int run = 0; run < runs; run++) {
            Way way = ways[Math.min(run * ways.length / Math.max(1, runs), ways.length - 1)];
            made.add(new CompletedRun(
                    run + 1,
                    MadeUpTraces.of(way, Work.PRIMES, tasks, 8, 20_000_000L + run * 3_000_000L),
                    List.of(),
                    "",
                    ""));
        }
        if (!made.isEmpty()) {
            shell.watch().open(made);
        }
        OrderPage order = MadeUpShell.page(shell, OrderPage.class, "order");
        WritableImage image = new WritableImage(look.width(), look.height());
        for (int pass = 0; pass < 4; pass++) {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
            order.drawNow();
            shell.scene().snapshot(image);
        }
        WatchSnapshots.write(file, image);
        shell.close();
    }
}
