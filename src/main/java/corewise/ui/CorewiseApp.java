package corewise.ui;

import corewise.session.WindowSettings;
import corewise.ui.fx.WindowThread;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The window's life. JavaFX makes it itself, so what it shows is given beforehand to {@link #open}. Its methods are
 * called on the window's thread.
 */
public final class CorewiseApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 420;

    private static volatile Supplier<CompositionRoot> composition;
    private static volatile Consumer<Shell> whenShown = shell -> {};
    private static volatile WindowSettings settings = WindowSettings.DEFAULTS;

    private static CorewiseApp opened;

    private Shell shell;
    private Stage stage;

    /**
     * Opens the window and returns when it has been closed.
     *
     * @param before how it was left the last time
     * @param root makes what puts the window together, on the window's thread; again when contents are renewed
     * @param shown is told once the window is on the screen, and once it has other contents
     * @return how it was left
     */
    public static WindowSettings open(WindowSettings before, Supplier<CompositionRoot> root, Consumer<Shell> shown) {
        settings = before;
        composition = Objects.requireNonNull(root);
        whenShown = Objects.requireNonNull(shown);
        WindowThread.awaitStart();
        launch(CorewiseApp.class);
        return settings;
    }

    /** Has all that the window shows made anew, as it was left. */
    static void renew() {
        opened.make();
    }

    /** The window, once it is there. */
    static Window window() {
        return opened.stage;
    }

    /** How the window would be left now. */
    static WindowSettings left() {
        return opened.shell.left(opened.stage.isMaximized(), settings);
    }

    private void make() {
        Shell old = shell;
        settings = left();
        shell = composition
                .get()
                .leftAs(settings)
                .shell(old.scene().getWidth(), old.scene().getHeight());
        show(stage);
        whenShown.accept(shell);
        old.close();
    }

    private void show(Stage window) {
        window.titleProperty().bind(shell.viewModel().titleProperty());
        window.setScene(shell.scene());
    }

    @Override
    @SuppressWarnings("AssignmentToStaticFieldFromInstanceMethod") // the toolkit makes one application
    public void start(Stage window) {
        opened = this;
        stage = window;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(settings.width() > 0 ? settings.width() : WIDTH, screen.getWidth());
        double height = Math.min(settings.height() > 0 ? settings.height() : HEIGHT, screen.getHeight());
        shell = composition.get().leftAs(settings).shell(width, height);
        show(window);
        window.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        window.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        window.setMaximized(settings.maximized());
        window.show();
        whenShown.accept(shell);
    }

    @Override
    public void stop() {
        if (shell != null) {
            settings = left();
            shell.close();
        }
    }
}
