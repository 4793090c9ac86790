package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class WrappedLabelFxTest {
    private static final String WORDS =
            "some words that need a line or two, or three of them, where there is little room";

    private Label label;
    private Label plain;
    private VBox box;

    @Start
    void start(Stage stage) {
        label = new WrappedLabel("a word");
        plain = Labels.wrap(new Label("a word"));
        box = new VBox(label, plain);
        stage.setScene(new Scene(box));
    }

    private double after(Consumer<Label> change) {
        change.accept(label);
        change.accept(plain);
        box.applyCss();
        box.layout();
        for (double width : new double[] {90, 200, 90, -1}) {
            assertEquals(plain.prefHeight(width), label.prefHeight(width), "with a width of " + width);
            assertEquals(plain.minHeight(width), label.minHeight(width), "at least, with a width of " + width);
        }
        return label.prefHeight(90);
    }

    @Test
    void itIsAsHighAsAnyOtherWhateverChanges() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    double line = after(each -> {});
                    double lines = after(each -> each.setText(WORDS));
                    assertTrue(lines > 3 * line, lines + " against " + line);
                    double large = after(each -> each.setStyle("-fx-font-size: 24px"));
                    assertTrue(large > lines);
                    assertTrue(after(each -> each.setStyle("-fx-font-size: 24px; -fx-padding: 10px")) > large);
                    after(each -> each.setLineSpacing(7));
                    assertTrue(after(each -> each.setText("a word")) < lines);
                    return null;
                })
                .get();
    }
}
