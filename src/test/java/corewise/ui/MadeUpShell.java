package corewise.ui;

import corewise.session.RunService;
import corewise.text.Texts;
import corewise.ui.watch.SameThread;
import corewise.ui.watch.WatchServices;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Windows over made-up runs, in which everything happens at once and board and timeline are words. Stateless. */
final class MadeUpShell {
    private MadeUpShell() {}

    /** A shell of this size, for the window's thread. */
    static Shell of(RunService service, int width, int height) {
        return new CompositionRoot(
                        new WatchServices(service, new SameThread(), Runnable::run, (text, yes) -> {}, Texts.load()),
                        new NoPictures(),
                        watch -> new StackPane(new Label("board")),
                        watch -> new StackPane(new Label("timeline")))
                .shell(width, height);
    }

    /** Shows it on a stage. */
    static Scene show(Shell shell, Stage stage) {
        stage.setScene(shell.scene());
        stage.show();
        return shell.scene();
    }
}
