package corewise.ui.fx;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class SlotFxTest {

    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final List<HBox> made = new ArrayList<>();
    private TextField outside;
    private Slot slot;
    private Scene scene;

    @BeforeEach
    void window() {
        onWindowThread(() -> {
            outside = new TextField("outside");
            slot = new Slot();
            scene = new Scene(new HBox(outside, slot));
            slot.showWhile(shown, this::make);
        });
    }

    private HBox make() {
        TextField other = new TextField("other");
        TextField wanted = new TextField("wanted");
        HBox content = new HBox(other, wanted);
        content.setId("content");
        Slot.focus(content, wanted);
        made.add(content);
        return content;
    }

    @Test
    void whatItHoldsIsMadeOnceAndInTheSceneOnlyWhileItIsShown() {
        onWindowThread(() -> {
            assertEquals(List.of(), made);
            assertFalse(slot.isManaged() || slot.isVisible(), "it would take room, and clicks");
            shown.set(true);
            assertSame(made.getFirst(), scene.lookup("#content"));
            shown.set(false);
            assertNull(scene.lookup("#content"));
            assertFalse(slot.isManaged() || slot.isVisible());
            shown.set(true);
            assertSame(made.getFirst(), scene.lookup("#content"));
            assertEquals(1, made.size());
        });
    }

    @Test
    void whatIsShownFromTheBeginningIsMadeAtOnce() {
        onWindowThread(() -> {
            new Slot().showWhile(new SimpleBooleanProperty(true), this::make);
            assertEquals(1, made.size());
        });
    }

    @Test
    void focusGoesToWhatIsShownAndBackToWhoHadIt() {
        onWindowThread(() -> {
            outside.requestFocus();
            for (int time = 0; time < 2; time++) {
                shown.set(true);
                assertSame(made.getFirst().getChildren().getLast(), scene.getFocusOwner());
                shown.set(false);
                assertSame(outside, scene.getFocusOwner());
            }
        });
    }

    @Test
    void contentThatWantsNoFocusTakesNone() {
        onWindowThread(() -> {
            BooleanProperty seen = new SimpleBooleanProperty();
            slot.showWhile(seen, () -> new TextField("any"));
            outside.requestFocus();
            seen.set(true);
            assertSame(outside, scene.getFocusOwner());
            seen.set(false);
            assertSame(outside, scene.getFocusOwner());
        });
    }
}
