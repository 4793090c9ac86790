package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnViewModel;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What a lesson says of what is not the learner's doing: what recorded runs were set to, and steps that were passed over. */
@ExtendWith(WindowExtension.class)
class RecordedSettingFxIT {
    private Shell shell;
    private Scene scene;
    private Keyboard keys;

    @Start
    void start(Stage first) {
        // the screen is smaller than the window
    }

    private void open(int cores, String lesson) {
        shell = MadeUpShell.root(LearnScenes.played(cores), new NoPictures())
                .teaching(LearnScenes.services())
                .shell(1440, 900);
        scene = shell.scene();
        keys = new Keyboard(scene);
        page().show(lesson);
        MadeUpShell.settle(scene);
    }

    private LearnViewModel page() {
        return MadeUpShell.page(shell, LearnPage.class, "learn").viewModel();
    }

    @AfterEach
    void close() {
        MadeUpShell.close(shell);
    }

    private void next() {
        ((Button) scene.lookup("#learn-next")).fire();
        MadeUpShell.settle(scene);
    }

    @Test
    void theSettingIsThatOfTheRecordedRunsAndTheBoardSaysWhoseRunItShows() {
        onWindowThread(() -> {
            open(1, "04-ready");
            page().recorded().change();
            MadeUpShell.settle(scene);
            next();
            next();
            keys.press(KeyCode.G);
            MadeUpShell.settle(scene);
            String set = ((Label) scene.lookup("#learn-recorded-setting")).getText();
            assertTrue(set.contains("6 items · Sleep"), set);
            assertEquals(
                    1,
                    scene.lookup("#learn-recorded-setting")
                            .getParent()
                            .getChildrenUnmodifiable()
                            .size());
            keys.press(KeyCode.G);
            MadeUpShell.settle(scene);
            Label shown = (Label) scene.lookup("#learn-shown");
            assertTrue(shown.getText().contains("not shown yet"), shown.getText());
            keys.press(KeyCode.DIGIT1);
            keys.press(KeyCode.SPACE);
            MadeUpShell.settle(scene);
            assertTrue(shown.getText().contains("a recorded run"), shown.getText());
            page().recorded().change();
            MadeUpShell.settle(scene);
            assertNull(scene.lookup("#learn-recorded-setting"), "what is run here is set here");
        });
    }

    @Test
    void aLessonThatWasClickedThroughIsNotMarkedAsDone() {
        onWindowThread(() -> {
            open(4, "04-ready");
            for (int step = 0; step < 5; step++) {
                next();
            }
            Node row = scene.lookup("#lesson-04-ready");
            assertTrue(row.getAccessibleText().contains("gone through, 2 predictions open"), row.getAccessibleText());
            assertEquals("4", ((Label) row.lookup(".learn-mark")).getText());
        });
    }
}
