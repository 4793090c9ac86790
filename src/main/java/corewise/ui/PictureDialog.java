package corewise.ui;

import corewise.ui.fx.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import javafx.util.StringConverter;

/** Asks what a picture is to be of, and how large. Belongs to the window's thread. */
final class PictureDialog {
    private static final List<String> SIZES = List.of("1440 × 900", "1920 × 1080", "3840 × 2160");
    private static final double GAP = 10;

    private final Texts texts;

    PictureDialog(Texts texts) {
        this.texts = texts;
    }

    /** Asks, and gives what was chosen; nothing when nothing was. */
    void ask(Window owner, List<PictureSubject> subjects, Consumer<PictureRequest> onChosen) {
        ChoiceBox<PictureSubject> subject = new ChoiceBox<>();
        subject.setConverter(new Names());
        subject.getItems().setAll(subjects);
        subject.getSelectionModel().selectFirst();
        ComboBox<String> size = new ComboBox<>();
        size.getItems().setAll(SIZES);
        size.setEditable(true);
        size.setValue(SIZES.getFirst());
        Dialog<PictureRequest> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("export.title"));
        dialog.getDialogPane().setContent(form(subject, size));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
        ok.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> request(subject, size).isEmpty(),
                        subject.valueProperty(),
                        size.getEditor().textProperty()));
        dialog.setResultConverter(
                button -> button == ButtonType.OK ? request(subject, size).orElse(null) : null);
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(onChosen));
        dialog.show();
    }

    private GridPane form(ChoiceBox<PictureSubject> subject, ComboBox<String> size) {
        Label what = new Label(texts.get("export.what"));
        what.setLabelFor(subject);
        Label pixels = new Label(texts.get("export.size"));
        pixels.setLabelFor(size);
        GridPane form = new GridPane(GAP, GAP);
        form.addRow(0, what, subject);
        form.addRow(1, pixels, size);
        form.add(new Label(texts.get("export.range", PictureRequest.LEAST, PictureRequest.MOST)), 1, 2);
        return form;
    }

    private static Optional<PictureRequest> request(ChoiceBox<PictureSubject> subject, ComboBox<String> size) {
        return PictureRequest.parse(subject.getValue(), size.getEditor().getText());
    }

    private final class Names extends StringConverter<PictureSubject> {
        @Override
        public String toString(PictureSubject subject) {
            return subject == null ? "" : texts.get(subject.key());
        }

        @Override
        public PictureSubject fromString(String text) {
            throw new UnsupportedOperationException("subjects are not typed");
        }
    }
}
