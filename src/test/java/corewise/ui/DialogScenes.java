package corewise.ui;

import corewise.diagnostics.Defect;
import corewise.diagnostics.DefectWords;
import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.diagnostics.DefectDialog;
import corewise.ui.watch.Confirmation;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The questions that the window asks, and how it tells of its own faults. Stateless. */
final class DialogScenes {
    private static final Texts TEXTS = ViewSnapshots.TEXTS;

    private DialogScenes() {}

    static void draw(ViewSnapshots to) {
        for (Scenery look : List.of(Scenery.LIGHT, Scenery.DARK, Scenery.PROJECTOR, Scenery.PROJECTOR.inDark())) {
            String name = (look.dark() ? "-dark" : "") + (look.large() ? "-projector" : "");
            Stage stage = new Stage();
            stage.setScene(look.shell(new FakeRunService(8)).scene());
            stage.show();
            AlertConfirmation confirmation = new AlertConfirmation(() -> stage, TEXTS);
            confirmation.ask(
                    TEXTS.say(Fact.of("closing.question")
                            .series(
                                    "what",
                                    Value.Joint.AND,
                                    List.of(
                                            new Value.Verbatim("/home/ada/pool.json.gz"),
                                            new Value.Verbatim(TEXTS.get("closing.runs", 3))))),
                    new Confirmation.Answers(
                            TEXTS.get("closing.anyway"), () -> {}, TEXTS.get("closing.wait"), () -> {}));
            shoot(to, "dialog-closing" + name, stage);
            new DefectDialog(() -> stage, TEXTS, new DefectWords(TEXTS, Path.of("/home/ada/corewise.log")), "1.2")
                    .tell(new Defect("some-thread", new IllegalStateException("the queue was empty")));
            shoot(to, "dialog-fault" + name, stage);
            stage.close();
        }
    }

    private static void shoot(ViewSnapshots to, String name, Stage stage) {
        Window dialog = Window.getWindows().stream()
                .filter(window -> !window.equals(stage))
                .findFirst()
                .orElseThrow();
        Parent root = dialog.getScene().getRoot();
        root.applyCss();
        root.layout();
        to.write(name, root.snapshot(null, null));
        dialog.hide();
    }
}
