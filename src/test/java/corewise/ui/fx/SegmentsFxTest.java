package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class SegmentsFxTest {
    private static final long LONGEST_MILLIS = 60_000;

    @Test
    void arrowKeysReachOnlyWhatIsOffered() {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, () -> {
            HBox row = new HBox();
            ObjectProperty<String> choice = new SimpleObjectProperty<>("b");
            Segments.fill(row, List.of("a", "b", "c", "d"), name -> name, choice);
            Scene scene = new Scene(row);
            scene.getRoot().applyCss();
            Segments.offer(row, Set.of("b", "c"));
            Node first = row.getChildren().get(1);
            for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN)) {
                Node from = row.getChildren().get(choice.get().charAt(0) - 'a');
                from.requestFocus();
                Event.fireEvent(from, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                assertTrue(Set.of("b", "c").contains(choice.get()), choice::get);
            }
            assertTrue(first.getStyleClass().contains("first"), "rounded on its left");
            assertFalse(row.getChildren().getFirst().isVisible());
            Segments.offer(row, List.of("a", "b", "c", "d"));
            assertEquals(List.of("segment"), first.getStyleClass());
        });
    }
}
