package corewise.ui;

import corewise.model.Way;
import corewise.ui.page.PagePicture;
import corewise.ui.race.RacePage;
import corewise.ui.watch.FakeRunService;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** Draws board, timeline and race by themselves in several sizes, for looking at: {@code PictureGallery FOLDER}. */
public final class PictureGallery {
    private PictureGallery() {}

    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                draw(folder, 8, false);
                draw(folder, 2, true);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void draw(Path folder, int cores, boolean dark) {
        FakeRunService service = new FakeRunService(cores, List.of(Way.values()));
        Shell shell = MadeUpShell.of(service, 1440, 900);
        shell.viewModel().darkProperty().set(dark);
        shell.watch().runIn(List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL));
        service.endLast();
        service.endLast();
        service.endLast();
        MadeUpShell.page(shell, RacePage.class, "race");
        for (PagePicture picture : shell.pictures().pictures()) {
            for (int[] size : new int[][] {{800, 600}, {1440, 900}, {3840, 2160}}) {
                String name = "picture-" + picture.name() + "-" + size[0] + "-" + cores + ".png";
                WatchSnapshots.write(
                        folder.resolve(name), shell.pictures().draw(picture, new PictureSize(size[0], size[1])));
            }
        }
        shell.close();
    }
}
