package corewise.ui.watch;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.WayKeys;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ToggleButtonSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A way to be chosen, with what is said of it: a radio button (arrow keys, no unselecting) in a card's looks. */
@OnWindowThread
final class WayCard extends RadioButton {
    private final HBox content;

    WayCard(Way way, RunControlsViewModel viewModel, Texts texts) {
        Label name = Labels.wrapped(texts.get("way." + way.id()), "way-name");
        Label note = Labels.wrapped("", "way-note");
        note.textProperty().bind(viewModel.noteProperty(way));
        VBox words = new VBox(name, note);
        words.getStyleClass().add("way-texts");
        Region dot = new Region();
        dot.getStyleClass().add("way-dot");
        content = new HBox(dot, words);
        int place = viewModel.ways().indexOf(way);
        if (place < WayKeys.ALL.size()) {
            Label key = new Label(texts.quantities().count(place + 1));
            key.getStyleClass().add("way-key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            content.getChildren().add(key);
        }
        content.getStyleClass().add("way-content");
        setId("way-" + way.id());
        setUserData(way);
        Explained.on(
                this,
                Subject.WAY,
                () -> texts.get("codePanel.about." + way.id()),
                () -> texts.get("explain.example.race.count", name.getText(), note.getText()));
        viewModel
                .noteProperty(way)
                .subscribe(said -> setDisable(!viewModel.whyNot(way).isEmpty()));
        accessibleTextProperty().bind(note.textProperty().map(said -> texts.named(name.getText(), said)));
        getStyleClass().setAll("way-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        widthProperty().subscribe(width -> content.setPrefWidth(width.doubleValue() - sideInsets()));
    }

    private double sideInsets() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - sideInsets();
        return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ToggleButtonSkin(this);
    }
}
