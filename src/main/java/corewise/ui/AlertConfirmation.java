package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.Confirmation;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Asks in a dialog above the window. */
@OnWindowThread
public final class AlertConfirmation implements Confirmation {
    static final double MARGIN = 16;

    private final Supplier<Window> owner;
    private final Texts texts;

    /** @param owner gives the window, null before there is one */
    public AlertConfirmation(Supplier<Window> owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public void ask(String question, Runnable onYes) {
        show(
                question,
                new Answers(texts.get("shell.confirm.yes"), onYes, texts.get("shell.confirm.no"), () -> {}),
                Modality.APPLICATION_MODAL,
                true);
    }

    @Override
    public void ask(String question, Answers answers) {
        // what is lost by a yes is not lost by pressing Enter
        show(question, answers, Modality.NONE, false);
    }

    private void show(String question, Answers answers, Modality modality, boolean yesFirst) {
        ButtonType yes = new ButtonType(answers.yes(), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(answers.no(), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, yes, no);
        alert.setHeaderText(null);
        alert.setGraphic(null);
        // without header and picture the theme leaves no room beside the text
        alert.getDialogPane().setPadding(new Insets(MARGIN));
        ((Button) alert.getDialogPane().lookupButton(yes)).setDefaultButton(yesFirst);
        ((Button) alert.getDialogPane().lookupButton(no)).setDefaultButton(!yesFirst);
        alert.setTitle(texts.get("shell.confirm"));
        alert.initOwner(owner.get());
        alert.initModality(modality);
        alert.setOnHidden(event -> (alert.getResult() == yes ? answers.onYes() : answers.onNo()).run());
        alert.show();
    }
}
