package corewise.ui;

import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
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

/** Asks what a picture shows and how large it is. Belongs to the window's thread. */
final class PictureDialog {
    private static final List<String> SIZES = List.of("1440 × 900", "1920 × 1080", "3840 × 2160");

    private final Texts texts;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ComboBox<String> size = new ComboBox<>();
    private final Label problem = new Label();

    PictureDialog(Texts texts) {
        this.texts = texts;
    }

    /** Asks above a window; nothing is told when the learner thinks better of it. */
    void ask(Window owner, Set<PictureRequest.Kind> possible, Consumer<PictureRequest> chosen) {
        Dialog<PictureRequest> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("pictureSheet.title"));
        dialog.setHeaderText(null);
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

    private Node content(Set<PictureRequest.Kind> possible) {
        List<Node> rows = new ArrayList<>();
        rows.add(new Label(texts.get("pictureSheet.what")));
        for (PictureRequest.Kind kind : possible) {
            RadioButton button = new RadioButton(name(kind));
            button.setUserData(kind);
            button.setToggleGroup(kinds);
            rows.add(button);
        }
        kinds.selectToggle(kinds.getToggles().getFirst());
        size.getItems().setAll(SIZES);
        size.setEditable(true);
        size.setValue(SIZES.getFirst());
        size.setAccessibleText(texts.get("pictureSheet.size"));
        HBox row = new HBox(8, new Label(texts.get("pictureSheet.size")), size);
        row.setStyle("-fx-alignment: center-left");
        row.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> kind() == PictureRequest.Kind.WINDOW, kinds.selectedToggleProperty()));
        rows.add(row);
        problem.setText(texts.get(
                "pictureSheet.badSize", PictureRequest.LEAST_WIDTH, PictureRequest.LEAST_HEIGHT, PictureRequest.MOST));
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

    private String name(PictureRequest.Kind kind) {
        return switch (kind) {
            case WINDOW -> texts.get("pictureSheet.window");
            case BOARD -> texts.get("pictureSheet.board");
            case TIMELINE -> texts.get("pictureSheet.timeline");
            case RACE -> texts.get("pictureSheet.race");
        };
    }

    private PictureRequest.Kind kind() {
        return (PictureRequest.Kind) kinds.getSelectedToggle().getUserData();
    }

    /** What is asked for as it stands, null while the size is none. */
    private PictureRequest request() {
        if (kind() == PictureRequest.Kind.WINDOW) {
            return new PictureRequest(kind(), 0, 0);
        }
        String[] parts = size.getEditor().getText().strip().split("\\s*[x×X*]\\s*", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,5}") || !parts[1].matches("\\d{1,5}")) {
            return null;
        }
        int width = Integer.parseInt(parts[0]);
        int height = Integer.parseInt(parts[1]);
        return PictureRequest.fits(width, height) ? new PictureRequest(kind(), width, height) : null;
    }
}
