package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Played;
import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.session.WindowSettings;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.learn.LearnPage;
import corewise.ui.order.OrderPage;
import corewise.ui.race.RacePage;
import corewise.ui.whatif.WhatIfPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every page in windows of common screens at the system's scalings: nothing is cut off, and the board is in sight. */
@ExtendWith(ApplicationExtension.class)
class RoomFxIT {
    private static final int PASSES = 2;
    private static final long LONGEST_MILLIS = 60_000;
    /** Of the board's height, at least: what is below can be scrolled to. */
    private static final double LEAST_IN_SIGHT = 0.6;

    private DrivenWindow window;
    private Shell shell;

    @Start
    void start(Stage stage) {
        // each case has a window of its own
    }

    @AfterEach
    void close() {
        onWindowThread(() -> shell.close());
    }

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 80 200", "1536, 864, 90 175", "1440, 900, 100 150", "1366, 768, 125 200",
        "1024, 768, 110 150", "1024, 700, 80 125", "960, 540, 100 125", "683, 384, 80 200"
    })
    void nothingIsCutOffAndTheBoardStays(int width, int height, String zooms) {
        List<String> found = new ArrayList<>();
        // light and dark in turns; from 150 % on the projector's contrast belongs to it
        boolean dark = width % 3 == 0;
        for (int zoom : Stream.of(zooms.split(" ", -1)).map(Integer::valueOf).toList()) {
            boolean inDark = dark;
            dark = !dark;
            onWindowThread(() -> {
                open(width, height, WindowSettings.of(inDark, zoom, width, height, ""));
            });
            String at = width + " × " + height + " at " + zoom + " %, ";
            for (String page : List.of("race", "order", "claims", "whatif", "watch")) {
                onWindowThread(() -> shell.viewModel().pageProperty().set(page));
                find(found, at + page);
            }
            everyPanel(found, at);
            lessons(found, at);
            onWindowThread(() -> shell.viewModel().pageProperty().set("watch"));
            onWindowThread(() -> assertBoardInSight(at));
        }
        onWindowThread(() -> shell.watch().biggerProperty().set(true));
        find(found, width + " × " + height + " the board alone");
        onWindowThread(() -> assertBoardInSight("alone, "));
        assertEquals(List.of(), found);
    }

    /** A step that was only read, one with its feedback, a curve, and what is told of recorded runs. */
    private void lessons(List<String> found, String at) {
        onWindowThread(() -> shell.viewModel().pageProperty().set("learn"));
        find(found, at + "learn");
        for (String lesson : List.of("04-ready", "11-how-much-faster", "quiz-before")) {
            onWindowThread(() -> learn().viewModel().show(lesson));
            onWindowThread(learn().keys().get(KeyCode.PAGE_DOWN));
            onWindowThread(learn().keys().get(KeyCode.DIGIT1));
            onWindowThread(learn().keys().get(KeyCode.SPACE));
            everyPanel(found, at + lesson + ", ");
        }
        onWindowThread(() -> learn().viewModel().show("10-global-lock"));
        onWindowThread(() -> ((Hyperlink) shell.scene().lookup("#learn-recorded-change")).fire());
        everyPanel(found, at + "recorded, ");
    }

    private LearnPage learn() {
        return (LearnPage) shell.page();
    }

    private static boolean shown(Node node) {
        return node == null || (node.isVisible() && shown(node.getParent()));
    }

    private void everyPanel(List<String> found, String at) {
        List<ToggleButton> tabs = ask(() -> shell.scene().getRoot().lookupAll(".panel-tabs .segment").stream()
                .map(ToggleButton.class::cast)
                .filter(RoomFxIT::shown)
                .toList());
        for (ToggleButton tab : tabs.reversed()) {
            onWindowThread(tab::fire);
            find(found, at + tab.getText());
        }
    }

    private void find(List<String> found, String where) {
        ask(() -> {
            settle();
            ClippedText.find(shell.scene().getRoot()).forEach(text -> found.add(where + ": " + text));
            OverlappingText.find(shell.scene().getRoot()).forEach(pair -> found.add(where + ": " + pair));
            Misplaced.find(shell.scene()).forEach(control -> found.add(where + ": " + control));
            FaintText.find(shell.scene().getRoot()).forEach(text -> found.add(where + ": " + text));
            Unnamed.find(shell.scene().getRoot()).forEach(node -> found.add(where + ": " + node));
            return null;
        });
    }

    private void assertBoardInSight(String at) {
        Node board = shell.scene().lookup(".board");
        assertTrue(board.isVisible() && board.getParent().getParent().isVisible(), at);
        Bounds place = board.localToScene(board.getLayoutBounds());
        double inSight = Math.min(shell.scene().getHeight(), place.getMaxY()) - Math.max(0, place.getMinY());
        assertTrue(
                inSight >= LEAST_IN_SIGHT * place.getHeight(),
                () -> at + "of the board is in sight: " + inSight + " of " + place);
    }

    private void open(int width, int height, WindowSettings left) {
        if (shell != null) {
            shell.close();
        }
        FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
        window = MadeUpShell.driven(service);
        service.endingAtOnce((spec, number) -> Played.run(spec, service.machine, number), "sum");
        shell = window.root()
                .teaching(LearnScenes.services())
                .leftAs(left)
                .checking(new FakeClaims(8).services())
                .shell(width, height);
        shell.viewModel().othersProperty().set(0.7);
        shell.watch().opened().open(MadeUpShell.firstThree(8));
    }

    /** Does something once all has its place. */
    private void onWindowThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, () -> {
            action.run();
            settle();
        });
        // what is moved is moved after the styling that asks for it
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() {
        for (int pass = 0; shell != null && pass < PASSES; pass++) {
            MadeUpShell.settle(shell.scene());
            drawNow();
        }
    }

    private void drawNow() {
        switch (shell.page()) {
            case RacePage race -> race.drawNow();
            case OrderPage order -> order.drawNow();
            case ClaimsPage claims -> claims.drawNow();
            case WhatIfPage whatIf -> whatIf.drawNow();
            default -> window.driver().drawNow();
        }
    }

    private <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, question);
    }
}
