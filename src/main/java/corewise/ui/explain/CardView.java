package corewise.ui.explain;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card: what something is, how it came about, how sure it is, what is so here, and its words. */
@OnWindowThread
final class CardView extends VBox {
    private final Explaining explaining;
    private final Texts texts;
    private final Label what = Labels.wrapped("", "explain-what");
    private final Label measured = Labels.wrapped("", "explain-text");
    private final Label sure = Labels.wrapped("", "explain-text");
    private final Label exampleTitle = Labels.wrapped("", "card-title");
    private final Label example = Labels.wrapped("", "explain-example");
    private final VBox exampleBox = new VBox(exampleTitle, example);
    private final Label wordsTitle = Labels.wrapped("", "card-title");
    private final FlowPane words = new FlowPane();

    CardView(Explaining explaining, Texts texts) {
        this.explaining = explaining;
        this.texts = texts;
        getStyleClass().add("explain-card");
        setId("explain-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        exampleBox.getStyleClass().add("explain-here");
        example.setId("explain-example");
        words.getStyleClass().add("explain-words");
        wordsTitle.setText(texts.get("explain.words"));
        getChildren()
                .addAll(
                        what,
                        exampleBox,
                        new VBox(title("explain.measured"), measured),
                        new VBox(title("explain.sure"), sure),
                        new VBox(wordsTitle, words));
    }

    private Label title(String key) {
        return Labels.wrapped(texts.get(key), "card-title");
    }

    /** Shows what is told. */
    void show(Card card) {
        what.setText(card.what());
        measured.setText(card.measured());
        sure.setText(card.sure());
        exampleTitle.setText(texts.get(card.isReal() ? "explain.here" : "explain.notYet"));
        example.setText(card.example());
        Styles.mark(exampleBox, "none", !card.isReal());
        words.getChildren().setAll(card.words().stream().map(this::link).toList());
        Visibility.show(words.getParent(), !card.words().isEmpty());
        setAccessibleText(String.join(
                "\n",
                card.name(),
                card.what(),
                exampleTitle.getText(),
                card.example(),
                texts.get("explain.measured"),
                card.measured(),
                texts.get("explain.sure"),
                card.sure()));
    }

    private Link link(Glossary.Entry entry) {
        return link(entry, explaining);
    }

    /** A word that opens the glossary there. */
    static Link link(Glossary.Entry entry, Explaining explaining) {
        Link link = new Link(entry.word());
        link.getStyleClass().add("explain-word");
        link.setUserData(entry.id());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> explaining.lookUp(entry));
        return link;
    }
}
