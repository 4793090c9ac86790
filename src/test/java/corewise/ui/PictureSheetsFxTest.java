package corewise.ui;

import static corewise.ui.fx.FxThread.ask;
import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.WindowExtension;
import corewise.ui.order.OrderPage;
import corewise.ui.page.PagePicture;
import corewise.ui.race.RacePage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class PictureSheetsFxTest {
    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, new FakeClaims(8).services(), 1024, 700);
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
    void allThatPagesShowIsDrawnInTheSizeAskedForAndCroppedToWhatIsUsed() {
        onWindowThread(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            MadeUpShell.page(shell, RacePage.class, "race");
            MadeUpShell.page(shell, OrderPage.class, "order");
            MadeUpShell.page(shell, ClaimsPage.class, "claims").viewModel().checkAll();
        });
        List<PagePicture> pictures = ask(shell.pictures()::pictures);
        assertEquals(
                List.of("board", "timeline", "race", "order", "claims"),
                pictures.stream().map(PagePicture::name).toList());
        for (PagePicture picture : pictures) {
            WritableImage image = ask(() -> shell.pictures().draw(picture, new PictureSize(1280, 720)));
            assertEquals(1280, image.getWidth());
            int high = (int) image.getHeight();
            assertTrue(picture.name().equals("timeline") ? high < 600 : high == 720, picture.name() + " " + high);
            assertTrue(colours(image, high / 4, high - 100) > 20, picture.name() + " shows tasks in their colours");
            assertTrue(colours(image, 0, 60) > 3, picture.name() + " has a title");
            assertTrue(colours(image, high - 30, high) > 3, picture.name() + " has a foot");
        }
    }

    @Test
    void theBoardSaysWhatTheWindowSays() {
        onWindowThread(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
        });
        List<String> said = ask(() -> {
            Region board = shell.pictures().pictures().getFirst().maker().get().node();
            return board.lookupAll(".label").stream()
                    .map(node -> ((Label) node).getText())
                    .toList();
        });
        assertTrue(said.contains("495\u00a0ms"), () -> "its time: " + said);
        assertTrue(said.contains("6.8 of 8"), () -> "the cores it kept busy: " + said);
        assertTrue(
                said.stream().anyMatch(text -> text.contains("8.00\ufeff× as fast as")), () -> "its speed-up: " + said);
    }

    @Test
    void aHighPictureOfTheBoardIsNoHigherThanWhatItShows() {
        onWindowThread(() -> {
            shell.watch().requests().runIn(List.of(Way.POOL));
            service.endLast();
        });
        WritableImage image =
                ask(() -> shell.pictures().draw(shell.pictures().pictures().getFirst(), new PictureSize(900, 3000)));
        assertTrue(image.getHeight() < 1300, () -> "high: " + image.getHeight());
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
}
