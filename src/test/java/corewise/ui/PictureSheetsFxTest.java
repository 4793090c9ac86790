package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.watch.FakeRunService;
import java.util.EnumSet;
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
    private final FakeRunService service = new FakeRunService(8, List.of(Way.values()));
    private Shell shell;
    private PictureSheets sheets;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, 1024, 700);
        sheets = new PictureSheets(
                shell.watch(), shell.race().viewModel(), shell.viewModel(), () -> 100_000_000L, Texts.load());
    }

    @AfterEach
    void close() {
        shell.race().close();
    }

    @Test
    void beforeARunThereIsOnlyTheWindow() {
        assertEquals(EnumSet.of(PictureRequest.Kind.WINDOW), ask(sheets::kinds));
        assertTrue(ask(() -> sheets.draw(new PictureRequest(PictureRequest.Kind.BOARD, 800, 600))
                .isEmpty()));
    }

    @Test
    void boardTimelineAndRaceAreDrawnInTheSizeAskedFor() {
        ask(() -> {
            shell.watch().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            shell.viewModel().viewProperty().set(View.RACE);
            return null;
        });
        assertEquals(EnumSet.allOf(PictureRequest.Kind.class), ask(sheets::kinds));
        for (PictureRequest.Kind kind :
                List.of(PictureRequest.Kind.BOARD, PictureRequest.Kind.TIMELINE, PictureRequest.Kind.RACE)) {
            WritableImage picture =
                    ask(() -> sheets.draw(new PictureRequest(kind, 1280, 720)).orElseThrow());
            assertEquals(1280, picture.getWidth());
            assertEquals(720, picture.getHeight());
            assertTrue(colours(picture, 200, 620) > 20, kind + " shows tasks in their colours");
            assertTrue(colours(picture, 0, 60) > 3, kind + " has a title");
            assertTrue(colours(picture, 690, 720) > 3, kind + " has a foot");
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
