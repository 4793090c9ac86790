package corewise.ui.claims;

import corewise.experiment.Evidence;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Evidence in a window of its own, as large as there is room. */
@OnWindowThread
final class EvidenceWindow {
    private static final double SHARE = 0.9;

    private EvidenceWindow() {}

    /** Opens it over a window, in that window's theme; Esc closes it. */
    static void open(Window over, String title, Evidence evidence, Texts texts) {
        EvidencePane[] pane = new EvidencePane[1];
        pane[0] = new EvidencePane(texts, () -> pane[0].draw());
        pane[0].getStyleClass().setAll("claim-evidence-large");
        pane[0].show(evidence);
        StackPane root = new StackPane(pane[0]);
        root.getStyleClass()
                .setAll(over.getScene().getRoot().getStyleClass().stream()
                        .filter(style -> style.startsWith("root") || style.startsWith("theme"))
                        .toList());
        root.getStyleClass().add("claim-large");
        Scene scene = new Scene(root, over.getWidth() * SHARE, over.getHeight() * SHARE);
        scene.getStylesheets().setAll(over.getScene().getStylesheets());
        scene.getStylesheets()
                .add(EvidenceWindow.class.getResource("/assets/css/claims.css").toExternalForm());
        Stage stage = new Stage();
        stage.initOwner(over);
        stage.setTitle(title);
        stage.setScene(scene);
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
                event.consume();
            }
        });
        stage.show();
    }
}
