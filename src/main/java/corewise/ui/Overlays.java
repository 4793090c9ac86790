package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What lies above header and pages: nothing at all to look at, what is said for a while, the list of keys. */
@OnWindowThread
final class Overlays {
    private static final double NOTICE_MARGIN = 24;

    private final ShellViewModel shell;
    private final Texts texts;
    private ShortcutsOverlay keys;

    Overlays(ShellViewModel shell, Texts texts) {
        this.shell = shell;
        this.texts = texts;
    }

    /** Lays them above what the root holds. */
    void fill(StackPane root) {
        Notice notice = new Notice(shell);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(NOTICE_MARGIN));
        root.getChildren().addAll(black(), notice);
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
