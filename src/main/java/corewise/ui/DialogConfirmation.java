package corewise.ui;

import corewise.ui.watch.Confirmation;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;

/** Asks in a dialog. Belongs to the window's thread. */
final class DialogConfirmation implements Confirmation {

    @Override
    public void ask(String question, Runnable onYes) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, ButtonType.OK, ButtonType.CANCEL);
        alert.setHeaderText(null);
        alert.setTitle("Corewise");
        alert.resultProperty().subscribe(answer -> {
            if (answer == ButtonType.OK) {
                onYes.run();
            }
        });
        alert.show();
    }
}
