package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.page.PagePicture;
import corewise.ui.race.RacePage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PictureSheetsFxTest {
    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, 1024, 700);
    }

    @AfterEach
    void close() {
        MadeUpShell.close(shell);
    }

    @Test
    void beforeARunThereIsOnlyTheWindow() {
        assertEquals(List.of(), ask(shell.pictures()::pictures));
    }

    @Test
    void boardTimelineAndRaceAreDrawnInTheSizeAskedFor() {
        ask(() -> {
            shell.watch().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            return MadeUpShell.page(shell, RacePage.class, "race");
        });
        List<PagePicture> pictures = ask(shell.pictures()::pictures);
        assertEquals(
                List.of("board", "timeline", "race"),
                pictures.stream().map(PagePicture::name).toList());
        for (PagePicture picture : pictures) {
            WritableImage image = ask(() -> shell.pictures().draw(picture, new PictureSize(1280, 720)));
            assertEquals(1280, image.getWidth());
            assertEquals(720, image.getHeight());
            assertTrue(colours(image, 200, 620) > 20, picture.name() + " shows tasks in their colours");
            assertTrue(colours(image, 0, 60) > 3, picture.name() + " has a title");
            assertTrue(colours(image, 690, 720) > 3, picture.name() + " has a foot");
        }
    }

    private static int colours(WritableImage picture, int fromY, int toY) {
        Set<Integer> seen = new HashSet<>();
        for (int y = fromY; y < toY; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                seen.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return seen.size();
    }

    private static <T> T ask(java.util.concurrent.Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }
}
