package corewise.ui;

import corewise.text.Texts;
import corewise.ui.explain.ExplainLayer;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What lies above header and pages: nothing at all to look at, what is said for a while, what something is, the list of
 * keys.
 */
@OnWindowThread
final class Overlays {
    private static final double NOTICE_MARGIN = 24;

    private final ShellViewModel shell;
    private final Pages pages;
    private final Texts texts;
    private ShortcutsOverlay keys;
    private ExplainLayer explained;

    Overlays(ShellViewModel shell, Pages pages, Texts texts) {
        this.shell = shell;
        this.pages = pages;
        this.texts = texts;
    }

    /** Lays them above what the root holds. */
    void fill(StackPane root) {
        Notice notice = new Notice(shell, pages);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(NOTICE_MARGIN));
        Node below = root.getChildren().getFirst();
        root.getChildren().addAll(black(), notice);
        shell.explaining().onProperty().subscribe(asked -> {
            // made when it is first asked for
            if (asked && explained == null) {
                explained = new ExplainLayer(shell.explaining(), below, texts);
                root.getChildren().add(explained);
                explained.begin();
            }
        });
        shell.pageProperty().subscribe((before, page) -> shell.explaining().pageLeft());
        shell.helpShownProperty().subscribe(shown -> {
            // made when it is first asked for
            if (shown && keys == null) {
                keys = new ShortcutsOverlay(shell, texts);
                root.getChildren().add(keys);
            }
        });
    }

    private Region black() {
        Region black = new Region();
        black.getStyleClass().add("black");
        Visibility.showWhile(black, shell.blackProperty());
        black.setOnMouseClicked(event -> shell.blackProperty().set(false));
        return black;
    }
}
