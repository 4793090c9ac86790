package corewise.ui.explain;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says what to do while something is about to be pointed at, and what is marked. Has the focus then. */
@OnWindowThread
final class ExplainBar extends VBox {
    private final Texts texts;
    private final Label marked = Labels.wrapped("", "strong");

    ExplainBar(Explaining explaining, Texts texts) {
        this.texts = texts;
        getStyleClass().add("explain-bar");
        setId("explain-bar");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label how = Labels.wrapped(texts.get("explain.pointing"), "explain-how");
        Button glossary = button("explain.glossary", "explain-glossary", explaining::lookUp);
        Button close = button("explain.leave", "explain-leave", explaining::end);
        FlowPane buttons = new FlowPane(glossary, close);
        buttons.getStyleClass().add("explain-buttons");
        getChildren().addAll(marked, how, buttons);
        tell(null);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Says what is marked; null for nothing. */
    void tell(Spot spot) {
        marked.setText(
                spot == null
                        ? texts.get("explain.nothingMarked")
                        : texts.get("explain.marked", texts.get(spot.subject().nameKey())));
        setAccessibleText(marked.getText() + ' ' + texts.get("explain.pointing"));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
