package corewise.ui.claims;

import corewise.experiment.Evidence;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Evidence in a window of its own, as large as there is room. */
@OnWindowThread
final class EvidenceWindow {
    private static final double SHARE = 0.9;

    private EvidenceWindow() {}

    /** Opens it over a window, in that window's look as it changes; one that is open is brought to the front. Esc closes it. */
    static void open(Window over, String title, Evidence evidence, Texts texts) {
        Optional<Stage> open = opened(evidence);
        open.ifPresent(Stage::toFront);
        open.ifPresentOrElse(
                Stage::requestFocus, () -> make(over, title, evidence, texts).show());
    }

    private static Optional<Stage> opened(Evidence evidence) {
        return Window.getWindows().stream()
                .filter(window -> evidence.equals(window.getUserData()))
                .map(Stage.class::cast)
                .findFirst();
    }

    private static Stage make(Window over, String title, Evidence evidence, Texts texts) {
        EvidencePane[] pane = new EvidencePane[1];
        pane[0] = new EvidencePane(texts, () -> pane[0].draw());
        pane[0].getStyleClass().setAll("claim-evidence-large");
        pane[0].show(evidence);
        StackPane root = new StackPane(pane[0]);
        Scene scene = new Scene(root, over.getWidth() * SHARE, over.getHeight() * SHARE);
        Stage stage = new Stage();
        stage.initOwner(over);
        stage.setTitle(title);
        stage.setUserData(evidence);
        stage.setScene(scene);
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
                event.consume();
            }
        });
        look(scene, over.getScene());
        // the theme's class is the last that changes
        Subscription follow = over.getScene().getRoot().getStyleClass().subscribe(() -> look(scene, over.getScene()));
        stage.setOnHidden(event -> follow.unsubscribe());
        return stage;
    }

    private static void look(Scene scene, Scene like) {
        List<String> styles = new ArrayList<>(like.getRoot().getStyleClass());
        styles.removeIf(style -> !style.startsWith("root") && !style.startsWith("theme"));
        styles.add("claim-large");
        scene.setUserAgentStylesheet(like.getUserAgentStylesheet());
        scene.getStylesheets().setAll(like.getStylesheets());
        scene.getRoot().getStyleClass().setAll(styles);
    }
}
