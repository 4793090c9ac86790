package corewise.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.ui.fx.WindowExtension;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class CanvasPaneFxTest {
    @Test
    void nothingIsLeftAtTheEdgesWhereSizesAreNoWholePixels() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            CanvasPane pane = new CanvasPane();
            new Scene(new Pane(pane), 100, 100);
            pane.graphics();
            pane.resize(40.3, 20.4);
            pane.layout();
            pane.graphics().fillRect(0, 0, 41, 21);
            pane.clear();
            SnapshotParameters transparent = new SnapshotParameters();
            transparent.setFill(Color.TRANSPARENT);
            WritableImage image = pane.canvas().snapshot(transparent, null);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    assertEquals(0, image.getPixelReader().getArgb(x, y), x + ", " + y);
                }
            }
        });
    }
}
