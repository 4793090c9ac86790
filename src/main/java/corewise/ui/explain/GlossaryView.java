package corewise.ui.explain;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The glossary: a field to search in, the words, and what the chosen one means, with the words in that. */
@OnWindowThread
final class GlossaryView extends VBox {
    private final Explaining explaining;
    private final Glossary glossary;
    private final Texts texts;
    private final TextField search = new TextField();
    private final Label found = Labels.wrapped("", "secondary");
    private final ListView<Glossary.Entry> list = new ListView<>();
    private final Label word = Labels.wrapped("", "strong");
    private final Label meaning = Labels.wrapped("", "explain-what");
    private final Label alsoTitle = Labels.wrapped("", "card-title");
    private final FlowPane also = new FlowPane();
    private final VBox entry = new VBox(word, meaning, alsoTitle, also);
    /** While the list is filled or chosen from here, not by who reads. */
    private boolean showing;
    /** The list's height when its chosen word was brought in sight; pixels. */
    private double laidOut;

    GlossaryView(Explaining explaining, Glossary glossary, Texts texts) {
        this.explaining = explaining;
        this.glossary = glossary;
        this.texts = texts;
        getStyleClass().add("explain-glossary");
        search.setId("glossary-search");
        search.setPromptText(texts.get("explain.search"));
        search.setAccessibleText(texts.get("explain.search"));
        search.textProperty().subscribe((before, now) -> search(now));
        list.setId("glossary-list");
        list.setAccessibleText(texts.get("explain.glossary"));
        list.setCellFactory(view -> new WordCell());
        list.setPlaceholder(Labels.wrapped(texts.get("explain.notFound"), "secondary"));
        list.getSelectionModel().selectedItemProperty().subscribe((before, chosen) -> {
            if (!showing && chosen != null) {
                explaining.turnTo(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        word.setId("glossary-word");
        meaning.setId("glossary-meaning");
        alsoTitle.setText(texts.get("explain.also"));
        also.getStyleClass().add("explain-words");
        entry.getStyleClass().add("explain-entry");
        ScrollPane read = new ScrollPane(entry);
        read.setFitToWidth(true);
        read.setFocusTraversable(false);
        read.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        read.getStyleClass().addAll("explain-scroll", "explain-read");
        getChildren().addAll(search, found, list, read);
        fill(glossary.all());
    }

    private static final class WordCell extends ListCell<Glossary.Entry> {
        @Override
        protected void updateItem(Glossary.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : entry.word());
        }
    }

    private void search(String text) {
        List<Glossary.Entry> fits = glossary.find(text);
        fill(fits);
        if (!text.isBlank() && !fits.isEmpty()) {
            explaining.turnTo(fits.getFirst());
        }
    }

    private void fill(List<Glossary.Entry> fits) {
        showing = true;
        list.getItems().setAll(fits);
        showing = false;
        found.setText(texts.get("explain.found", fits.size(), glossary.all().size()));
    }

    /** Shows what a word means; where none is looked up, the words alone. */
    void show(Optional<Glossary.Entry> looked) {
        looked.ifPresent(this::show);
        Visibility.show(entry, looked.isPresent());
    }

    private void show(Glossary.Entry shown) {
        word.setText(shown.word());
        meaning.setText(shown.meaning());
        List<Glossary.Entry> links = glossary.linked(shown);
        also.getChildren()
                .setAll(links.stream()
                        .map(each -> CardView.link(each, explaining))
                        .toList());
        Visibility.show(alsoTitle, !links.isEmpty());
        if (!list.getItems().contains(shown)) {
            // it was come to by a link: the search does not find it
            fill(glossary.all());
        }
        showing = true;
        list.getSelectionModel().select(shown);
        showing = false;
        bringInSight();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (list.getHeight() != laidOut) {
            // what is told of a word takes from the list's height, and its rows know that only when they are laid out
            laidOut = list.getHeight();
            list.layout();
            bringInSight();
        }
    }

    /** The chosen word with some before it. */
    private void bringInSight() {
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    }

    /** To the field, or to the list where a word is looked up; what has the focus here keeps it. */
    void takeFocus() {
        Node now = getScene().getFocusOwner();
        if (search.equals(now) || list.equals(now)) {
            return;
        }
        if (entry.isVisible()) {
            list.requestFocus();
        } else {
            search.requestFocus();
        }
    }

    /** From the field to the list. */
    void toList() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }
}
