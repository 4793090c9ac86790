package corewise.ui.fx;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class BreakingRowFxTest {
    @Test
    void itIsOneRowWhereItHasTheRoomThatItWishesForAndElseSeveral() {
        onWindowThread(() -> {
            Region wide = new Region();
            wide.setPrefSize(40, 20);
            wide.setMinWidth(60);
            Region other = new Region();
            other.setPrefSize(50, 20);
            BreakingRow row = new BreakingRow(wide, other);
            row.setSpacing(10);
            assertEquals(120, row.prefWidth(-1));
            assertEquals(20, row.prefHeight(120));
            row.resize(120, 20);
            row.layout();
            assertEquals(wide.getLayoutY(), other.getLayoutY());

            assertEquals(50, row.prefHeight(119));
            row.resize(119, 50);
            row.layout();
            assertEquals(0, other.getLayoutX());
            assertEquals(30, other.getLayoutY());
        });
    }
}
