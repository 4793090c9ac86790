package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, above everything. */
@OnWindowThread
final class ShortcutsOverlay extends StackPane {
    private final Texts texts;
    private final GridPane keys = new GridPane();

    ShortcutsOverlay(ShellViewModel shell, Texts texts) {
        this.texts = texts;
        getStyleClass().add("overlay");
        keys.getStyleClass().add("keys");
        add("space", "run");
        add("escape", "cancel");
        add("ways", "ways");
        add("r", "allThree");
        add("five", "fiveMore");
        add("l", "race");
        add("b", "bigger");
        add("t", "table");
        add("v", "values");
        add("left", "back");
        add("right", "forward");
        add("p", "pause");
        add("f", "filter");
        add("g", "setting");
        add("h", "hint");
        add("explain", "explain");
        add("words", "words");
        add("help", "help");
        add("views", "views");
        add("zoom", "zoom");
        add("page", "page");
        add("start", "start");
        add("black", "black");
        add("f11", "presents");
        add("n", "notes");
        add("c", "count");
        add("upDown", "mark");
        add("open", "openRuns");
        add("save", "saveRun");
        add("enter", "press");
        Label title = new Label(texts.get("shortcuts.title"));
        title.getStyleClass().add("title");
        Label close = new Label(texts.get("shortcuts.close"));
        close.getStyleClass().add("secondary");
        VBox card = new VBox(title, keys, close);
        card.getStyleClass().addAll("card", "shortcuts");
        // in large letters the list is longer than a low window
        ScrollPane scrolled = new ScrollPane(card);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setMaxHeight(Region.USE_PREF_SIZE);
        scrolled.getStyleClass().add("shortcuts-scroll");
        getChildren().add(scrolled);
        visibleProperty().bind(shell.helpShownProperty());
        managedProperty().bind(shell.helpShownProperty());
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title.getText());
        setOnMouseClicked(event -> shell.helpShownProperty().set(false));
    }

    private void add(String key, String text) {
        Label name = new Label(texts.get("shortcuts.key." + key));
        name.getStyleClass().add("key");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(name, HPos.RIGHT);
        keys.addRow(keys.getRowCount(), name, Labels.wrapped(texts.get("shortcuts." + text)));
    }
}
