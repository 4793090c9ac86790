package corewise.ui.whatif;

import corewise.simulation.picture.FewTasks;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A run of spot the fake: what it is chosen with, and its drawing, which chooses it too. */
@OnWindowThread
final class FakeRunPane extends VBox {
    private static final int LEAST_ROWS = 8;
    /** As high as the type of a number and what is between two rows, in sizes of type. */
    private static final double ROW = 1.15;

    private final PicturePane picture;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    FakeRunPane(Node chip, Runnable press, Texts texts, Runnable onInvalid) {
        picture = new PicturePane("whatif-few", texts, onInvalid);
        picture.setOnMouseClicked(event -> press.run());
        getChildren().addAll(chip, picture);
        setVgrow(picture, Priority.ALWAYS);
        setVgrow(this, Priority.ALWAYS);
    }

    /** Shows a run. */
    void show(FewTasks few) {
        // less where there are few rows would look empty
        picture.setStyle("-fx-min-height: " + Math.max(LEAST_ROWS, few.rows()) * ROW + "em;");
        picture.show(few::drawing);
    }

    /** Draws what has changed. */
    void draw() {
        picture.draw();
    }
}
