package corewise.ui.learn;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/** The notes on the screen that the room does not see, where there is one. Keys that are pressed there go to the room's window. */
@OnWindowThread
final class NotesWindow {
    private static final double SHARE = 0.9;

    private final Supplier<List<Rectangle2D>> screens;
    private final NotesView notes;
    private final String title;
    private Stage stage;
    private Window room;
    private Runnable onClosed = () -> {};

    /** @param screens the bounds of all screens */
    NotesWindow(Supplier<List<Rectangle2D>> screens, NotesView notes, String title) {
        this.screens = screens;
        this.notes = notes;
        this.title = title;
    }

    /** The screen that a window is not on; empty where there is only one. */
    static Optional<Rectangle2D> other(List<Rectangle2D> screens, double x, double y) {
        Optional<Rectangle2D> its =
                screens.stream().filter(screen -> screen.contains(x, y)).findFirst();
        return screens.stream()
                .filter(screen -> its.isPresent() && !screen.equals(its.get()))
                .findFirst();
    }

    /**
     * Opens beside the room's window, where there is another screen and it is not open already.
     *
     * @param closed is told when the lecturer has closed it
     */
    void open(Window of, Runnable closed) {
        if (stage != null) {
            return;
        }
        room = of;
        onClosed = closed;
        Optional<Rectangle2D> place = of == null
                ? Optional.empty()
                : other(screens.get(), of.getX() + of.getWidth() / 2, of.getY() + of.getHeight() / 2);
        place.ifPresent(this::open);
    }

    private void open(Rectangle2D screen) {
        stage = new Stage(StageStyle.DECORATED);
        stage.initOwner(room);
        stage.setTitle(title);
        StackPane root = new StackPane(notes.node());
        root.getStyleClass().add("notes-window");
        double width = screen.getWidth() * SHARE;
        double height = screen.getHeight() * SHARE;
        Scene scene = new Scene(root, width, height);
        Scene of = room.getScene();
        scene.setUserAgentStylesheet(of.getUserAgentStylesheet());
        scene.getStylesheets().setAll(of.getStylesheets());
        root.getStyleClass()
                .addAll(of.getRoot().getStyleClass().stream()
                        .filter(style -> style.startsWith("theme-"))
                        .toList());
        // a clicker's keys go to the window that has the focus
        scene.addEventFilter(KeyEvent.ANY, event -> {
            event.consume();
            Node owner = of.getFocusOwner() == null ? of.getRoot() : of.getFocusOwner();
            Event.fireEvent(owner, event.copyFor(owner, owner));
        });
        stage.setScene(scene);
        stage.setX(screen.getMinX() + (screen.getWidth() - width) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - height) / 2);
        stage.setOnHidden(event -> {
            stage = null;
            onClosed.run();
        });
        stage.show();
        room.requestFocus();
    }

    /** Whether the notes have a screen of their own. */
    boolean elsewhere() {
        return stage != null;
    }

    /** Shows the notes that are at hand, or none. */
    void show(boolean shown) {
        if (stage != null) {
            Visibility.show(notes.node(), shown);
            notes.show();
        }
    }

    /** Closes it, where it is open. */
    void close() {
        if (stage != null) {
            stage.close();
        }
    }
}
