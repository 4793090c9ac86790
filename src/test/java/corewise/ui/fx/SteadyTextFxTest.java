package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
