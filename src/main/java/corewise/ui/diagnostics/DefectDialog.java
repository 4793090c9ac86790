package corewise.ui.diagnostics;

import corewise.diagnostics.Defect;
import corewise.diagnostics.DefectWords;
import corewise.text.Texts;
import corewise.ui.fx.ClipboardText;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Tells the learner above the window of a fault of the program. One dialog at a time: what happens while it is open is
 * counted in it.
 */
@OnWindowThread
public final class DefectDialog {
    private static final double WIDTH = 520;

    private final Supplier<Window> owner;
    private final Texts texts;
    private final DefectWords words;
    private final String programVersion;
    private Label more;
    private Alert open;
    private int further;

    /** @param owner gives the window, null before there is one */
    public DefectDialog(Supplier<Window> owner, Texts texts, DefectWords words, String programVersion) {
        this.owner = owner;
        this.texts = texts;
        this.words = words;
        this.programVersion = programVersion;
    }

    /** Tells of a fault. */
    public void tell(Defect defect) {
        WindowThread.check();
        if (open != null) {
            further++;
            more.setText(texts.get("defect.more", further));
            // a line more needs more room
            open.getDialogPane().getScene().getWindow().sizeToScene();
            return;
        }
        further = 0;
        more = Labels.wrapped("");
        Visibility.showWhileAny(more, more.textProperty());
        ButtonType copy = new ButtonType(texts.get("defect.copy"), ButtonData.LEFT);
        ButtonType close = new ButtonType(texts.get("defect.close"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.ERROR, "", copy, close);
        alert.initOwner(owner.get());
        alert.setTitle(texts.get("defect.title"));
        alert.setHeaderText(words.happened());
        alert.setGraphic(null);
        alert.getDialogPane().setContent(content(defect));
        alert.getDialogPane().getStyleClass().add("defect");
        alert.getDialogPane().lookupButton(copy).addEventFilter(ActionEvent.ACTION, pressed -> {
            ClipboardText.copy(defect.details(programVersion));
            // the dialog stays
            pressed.consume();
        });
        alert.setOnHidden(event -> open = null);
        open = alert;
        alert.show();
    }

    private VBox content(Defect defect) {
        VBox content = new VBox(10, Labels.wrapped(words.advice()), Labels.wrapped(defect.inShort()), more);
        content.setPrefWidth(WIDTH);
        return content;
    }
}
