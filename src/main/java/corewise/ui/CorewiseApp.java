package corewise.ui;

import corewise.ui.fx.WindowThread;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * The window's life. JavaFX makes it itself, so what it shows is given beforehand to {@link #open}. Its methods are
 * called on the window's thread.
 */
public final class CorewiseApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    private static volatile Supplier<CompositionRoot> composition;
    private static volatile Consumer<Shell> whenShown = shell -> {};

    private Shell shell;

    /**
     * Opens the window and returns when it has been closed.
     *
     * @param root makes what puts the window together, on the window's thread
     * @param shown is told once the window is on the screen
     */
    public static void open(Supplier<CompositionRoot> root, Consumer<Shell> shown) {
        composition = Objects.requireNonNull(root);
        whenShown = Objects.requireNonNull(shown);
        WindowThread.awaitStart();
        launch(CorewiseApp.class);
    }

    @Override
    public void start(javafx.stage.Stage window) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        shell = composition.get().shell(width, height);
        window.setTitle("Corewise");
        window.setScene(shell.scene());
        window.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        window.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        window.show();
        whenShown.accept(shell);
    }

    @Override
    public void stop() {
        if (shell != null) {
            shell.close();
        }
    }
}
