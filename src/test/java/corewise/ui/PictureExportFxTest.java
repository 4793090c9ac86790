package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.ui.fx.Texts;
import corewise.ui.watch.FakeRunService;
import corewise.ui.watch.SameThread;
import corewise.ui.watch.WatchServices;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PictureExportFxTest {
    private static final long LONGEST_SECONDS = 60;

    private final FakeRunService service = new FakeRunService(8, List.of(Way.values()));
    private Shell shell;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        shell = new CompositionRoot(
                        new WatchServices(service, new SameThread(), Runnable::run, (text, yes) -> {}, Texts.load()),
                        new NoPictures(),
                        watch -> new StackPane(),
                        watch -> new StackPane())
                .shell(1024, 700);
        stage.setScene(shell.scene());
        stage.show();
    }

    @AfterEach
    void close() {
        shell.race().close();
    }

    @Test
    void everySubjectIsWrittenAtTheSizeThatWasAskedFor() throws TimeoutException, IOException {
        PictureExport export = new PictureExport(shell, new SameThread(), Texts.load());
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_SECONDS * 1000, () -> {
            assertEquals(List.of(), export.subjects());
            shell.watch().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            shell.viewModel().viewProperty().set(View.RACE);
            assertEquals(
                    List.of(PictureSubject.RACE, PictureSubject.BOARD, PictureSubject.TIMELINE), export.subjects());
        });
        for (PictureSubject subject : PictureSubject.values()) {
            Path file = folder.resolve(subject + ".png");
            WaitForAsyncUtils.waitForAsyncFx(
                    LONGEST_SECONDS * 1000, () -> export.save(new PictureRequest(subject, 1300, 777), file));
            WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, () -> Files.exists(file));
            BufferedImage image = ImageIO.read(file.toFile());
            assertEquals(1300, image.getWidth());
            assertEquals(777, image.getHeight());
            assertTrue(colours(image) > 20, subject + " has " + colours(image) + " colours");
        }
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
