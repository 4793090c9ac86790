package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.PagePicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks what a picture shows and how large it is. */
@OnWindowThread
final class PictureDialog {
    private static final List<String> SIZES = List.of("1440 × 900", "1920 × 1080", "3840 × 2160");

    private final Texts texts;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ComboBox<String> size = new ComboBox<>();
    private final Label problem = new Label();

    PictureDialog(Texts texts) {
        this.texts = texts;
    }

    /**
     * Asks above a window; nothing is told when the learner thinks better of it.
     *
     * @param chosen is given what is wanted, empty for the window as it is
     */
    void ask(Window owner, List<PagePicture> possible, Consumer<Optional<Wanted>> chosen) {
        Dialog<Optional<Wanted>> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("pictureSheet.title"));
        dialog.setHeaderText(null);
        // without a header the theme leaves no room beside the contents
        dialog.getDialogPane().setPadding(new Insets(AlertConfirmation.MARGIN));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        new ButtonType(texts.get("pictureSheet.save"), ButtonData.OK_DONE),
                        new ButtonType(texts.get("shell.confirm.no"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().setContent(content(possible));
        ButtonType save = dialog.getDialogPane().getButtonTypes().getFirst();
        Node button = dialog.getDialogPane().lookupButton(save);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> request() == null,
                        kinds.selectedToggleProperty(),
                        size.getEditor().textProperty()));
        dialog.setResultConverter(pressed -> pressed == save ? request() : null);
        dialog.setOnHidden(event -> {
            if (dialog.getResult() != null) {
                chosen.accept(dialog.getResult());
            }
        });
        dialog.show();
    }

    private Node content(List<PagePicture> possible) {
        List<Node> rows = new ArrayList<>();
        rows.add(new Label(texts.get("pictureSheet.what")));
        rows.add(choice("window", null));
        possible.forEach(picture -> rows.add(choice(picture.name(), picture)));
        kinds.selectToggle(kinds.getToggles().getFirst());
        size.getItems().setAll(SIZES);
        size.setEditable(true);
        size.setValue(SIZES.getFirst());
        size.setAccessibleText(texts.get("pictureSheet.size"));
        HBox row = new HBox(8, new Label(texts.get("pictureSheet.size")), size);
        row.setStyle("-fx-alignment: center-left");
        row.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> picture() == null, kinds.selectedToggleProperty()));
        rows.add(row);
        problem.setText(
                texts.get("pictureSheet.badSize", PictureSize.LEAST_WIDTH, PictureSize.LEAST_HEIGHT, PictureSize.MOST));
        problem.setWrapText(true);
        problem.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> request() == null,
                        kinds.selectedToggleProperty(),
                        size.getEditor().textProperty()));
        rows.add(problem);
        VBox box = new VBox(10);
        box.getChildren().setAll(rows);
        return box;
    }

    private RadioButton choice(String name, PagePicture picture) {
        RadioButton button = new RadioButton(texts.get("pictureSheet." + name));
        button.setUserData(picture);
        button.setToggleGroup(kinds);
        return button;
    }

    /** What is chosen, null for the window. */
    private PagePicture picture() {
        return (PagePicture) kinds.getSelectedToggle().getUserData();
    }

    /** What is asked for as it stands, null while the size is none. */
    private Optional<Wanted> request() {
        PagePicture picture = picture();
        return picture == null
                ? Optional.empty()
                : PictureSize.parse(size.getEditor().getText())
                        .map(typed -> Optional.of(new Wanted(picture, typed)))
                        .orElse(null);
    }

    /**
     * A picture by itself. Immutable.
     *
     * @param picture what it shows
     * @param size how large it is
     */
    record Wanted(PagePicture picture, PictureSize size) {}
}
