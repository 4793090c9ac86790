package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a lesson says of what is not the learner's doing: what recorded runs were set to, and steps that were passed over. */
class RecordedSettingFxIT extends LessonWindow {
    @Test
    void theSettingIsThatOfTheRecordedRunsAndTheBoardSaysWhoseRunItShows() {
        onWindowThread(() -> {
            open(1, "04-ready");
            change();
            next();
            next();
            press(KeyCode.G);
            String set = ((Label) scene.lookup("#learn-recorded-setting")).getText();
            assertTrue(set.contains("6 items · Sleep"), set);
            assertEquals(
                    1,
                    scene.lookup("#learn-recorded-setting")
                            .getParent()
                            .getChildrenUnmodifiable()
                            .size());
            press(KeyCode.G);
            Label shown = (Label) scene.lookup("#learn-shown");
            assertTrue(shown.getText().contains("not shown yet"), shown.getText());
            keys.press(KeyCode.DIGIT1);
            press(KeyCode.SPACE);
            assertTrue(shown.getText().contains("a recorded run"), shown.getText());
            change();
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
