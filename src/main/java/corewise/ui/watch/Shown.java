package corewise.ui.watch;

import javafx.scene.control.Labeled;

/** Takes a label's place away while it says nothing. Stateless. */
final class Shown {
    private Shown() {}

    /** The label has a place only while it has a text. */
    static void whileNotEmpty(Labeled label) {
        var notEmpty = label.textProperty().isNotEmpty();
        label.visibleProperty().bind(notEmpty);
        label.managedProperty().bind(notEmpty);
    }
}
