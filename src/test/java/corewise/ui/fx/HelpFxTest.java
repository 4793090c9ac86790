package corewise.ui.fx;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.ui.Pointing;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class HelpFxTest {
    /** Where the toolkit keeps what was installed at a node. */
    private static final String INSTALLED = "javafx.scene.control.Tooltip";

    @Test
    void aTipIsReadOutAtOnceAndMadeOnceSomebodyPointsThere() {
        onWindowThread(() -> {
            Button button = new Button();
            Help.setTip(button, "a few words");
            assertEquals("a few words", button.getAccessibleHelp());
            assertNull(button.getTooltip());
            Pointing.at(button);
            Tooltip made = button.getTooltip();
            assertEquals("a few words", made.getText());
            assertFalse(made.isWrapText());
            Pointing.at(button);
            assertSame(made, button.getTooltip());
        });
    }

    @Test
    void anExplanationIsWrapped() {
        onWindowThread(() -> {
            Button button = new Button();
            Help.on(button, "many words");
            assertEquals("many words", button.getAccessibleHelp());
            Pointing.at(button);
            assertEquals("many words", button.getTooltip().getText());
            assertTrue(button.getTooltip().isWrapText());
        });
    }

    @Test
    void anExplanationThatChangesIsTheLatest() {
        onWindowThread(() -> {
            Region node = new Region();
            StringProperty text = new SimpleStringProperty("before");
            Help.over(node, text);
            text.set("later");
            assertFalse(node.hasProperties());
            Pointing.at(node);
            Tooltip made = (Tooltip) node.getProperties().get(INSTALLED);
            assertEquals("later", made.getText());
            text.set("latest");
            assertEquals("latest", made.getText());
        });
    }
}
