package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class SteadyTextFxTest {
    private final SteadyText text = new SteadyText();

    private double height(int typePixels) {
        text.setStyle("-fx-font-size: " + typePixels + "px");
        text.applyCss();
        return text.prefHeight(-1);
    }

    @Test
    void itsHeightFollowsItsTypeBothWays() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    new Scene(text);
                    text.setText("2.31 s");
                    double small = height(12);
                    assertTrue(height(24) > small);
                    assertEquals(small, height(12));
                    return null;
                })
                .get();
    }

    @Test
    void wordsTooWideForOneLineAreDrawnSmaller() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    new Scene(text);
                    text.setStyle("-fx-font-size: 16px");
                    text.resize(100, 20);
                    text.setText("24 of 24");
                    text.applyCss();
                    text.layout();
                    double asTheyAre = words().getWidth();
                    assertTrue(asTheyAre < 100);
                    text.setText("1 000 000 of 1 000 000");
                    assertEquals(100, words().getWidth(), 0.5);
                    text.resize(400, 20);
                    text.layout();
                    assertTrue(words().getWidth() > 130, "as large as its type again");
                    text.setText("24 of 24");
                    assertEquals(asTheyAre, words().getWidth(), 0.01);
                    return null;
                })
                .get();
    }

    private Bounds words() {
        return text.getChildrenUnmodifiable().getFirst().getBoundsInParent();
    }
}
