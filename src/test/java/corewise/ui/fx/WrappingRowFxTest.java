package corewise.ui.fx;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class WrappingRowFxTest {
    @Test
    void itIsOneRowWhereItHasTheRoomThatItWishesFor() {
        onWindowThread(() -> {
            Region wide = new Region();
            wide.setPrefSize(40, 20);
            wide.setMinWidth(60);
            Region other = new Region();
            other.setPrefSize(50, 20);
            WrappingRow row = new WrappingRow();
            row.setHgap(10);
            row.getChildren().addAll(wide, other);
            assertEquals(120, row.prefWidth(-1));
            row.resize(row.prefWidth(-1), 100);
            row.layout();
            assertEquals(wide.getLayoutY(), other.getLayoutY());
        });
    }
}
