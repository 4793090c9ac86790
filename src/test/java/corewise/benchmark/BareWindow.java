package corewise.benchmark;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The least that a JavaFX window can be, as large as the program's: what its start is held against. */
public final class BareWindow extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage window) {
        window.setScene(new Scene(new VBox(new Label("A window"), new Button("Close")), WIDTH, HEIGHT));
        window.show();
    }
}
