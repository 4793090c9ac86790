package corewise.ui.explain;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Holds the card of what was pointed at, or the glossary, below a title and above the ways out. */
@OnWindowThread
final class ExplainPanel extends VBox {
    private final Texts texts;
    private final Glossary glossary;
    private final Label title = new Label();
    private final CardView card;
    private final ScrollPane scrolled;
    private final GlossaryView words;
    private final Button toGlossary;

    ExplainPanel(Explaining explaining, Texts texts) {
        this.texts = texts;
        glossary = Glossary.of(texts);
        card = new CardView(explaining, texts);
        words = new GlossaryView(explaining, glossary, texts);
        getStyleClass().addAll("card", "explain-panel");
        setId("explain-panel");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().add("title");
        Labels.wrap(title);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = button("explain.close", "explain-close", explaining::end);
        close.setText(texts.get("explain.closeSign"));
        close.setAccessibleText(texts.get("explain.close"));
        HBox head = new HBox(title, close);
        head.getStyleClass().add("explain-head");
        head.setMinHeight(USE_PREF_SIZE);
        scrolled = new ScrollPane(card);
        scrolled.setFitToWidth(true);
        scrolled.setFocusTraversable(false);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("explain-scroll");
        // how high a card is shows once its lines are broken
        scrolled.prefViewportHeightProperty().bind(card.heightProperty());
        toGlossary = button("explain.glossary", "explain-to-glossary", explaining::lookUp);
        Button back = button("explain.back", "explain-back", explaining::back);
        FlowPane ways = new FlowPane(toGlossary, back);
        ways.getStyleClass().add("explain-buttons");
        ways.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, scrolled, words, ways);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Shows a card or the glossary. */
    void show(View view) {
        boolean ofSpot = view instanceof View.OfSpot;
        Visibility.show(scrolled, ofSpot);
        Visibility.show(words, !ofSpot);
        Visibility.show(toGlossary, ofSpot);
        if (view instanceof View.OfSpot shown) {
            Card told = Card.of(shown.spot(), glossary, texts);
            title.setText(told.name());
            card.show(told);
        } else if (view instanceof View.Words shown) {
            title.setText(texts.get("explain.glossary"));
            words.show(shown.entry());
        }
    }

    /** Who uses the keyboard goes on here. */
    void takeFocus() {
        if (scrolled.isVisible()) {
            card.requestFocus();
            // what gets the focus is brought in sight: of a long card that would be its end
            scrolled.setVvalue(0);
        } else {
            words.takeFocus();
        }
    }

    /** Whether something that keys go to is part of the panel. */
    boolean holds(EventTarget target) {
        for (Node node = target instanceof Node first ? first : null; node != null; node = node.getParent()) {
            if (node.equals(this)) {
                return true;
            }
        }
        return false;
    }

    /** From the field to the list. */
    void toList() {
        words.toList();
    }

    /** Scrolls the card, by pixels. */
    void scroll(double by) {
        double hidden = card.getHeight() - scrolled.getViewportBounds().getHeight();
        if (hidden > 0) {
            scrolled.setVvalue(Math.clamp(scrolled.getVvalue() + by / hidden, 0, 1));
        }
    }

    /** The focus goes on to the next part of the panel, or the one before, and stays within it. */
    void focusNext(int by) {
        List<Node> parts = new ArrayList<>();
        collect(this, parts);
        int at = parts.indexOf(getScene().getFocusOwner());
        parts.get(Math.floorMod(at + by, parts.size())).requestFocus();
    }

    private static void collect(Node node, List<Node> parts) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable()) {
            parts.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, parts));
        }
    }
}
