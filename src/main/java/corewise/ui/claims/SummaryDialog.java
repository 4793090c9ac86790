package corewise.ui.claims;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where the page of what was found is to be kept. */
@OnWindowThread
final class SummaryDialog {
    private static final String ENDING = ".html";
    private static final String NAME = "corewise-claims" + ENDING;

    private final Texts texts;

    SummaryDialog(Texts texts) {
        this.texts = texts;
    }

    /** The file; empty when none was chosen. */
    Optional<Path> ask(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(NAME);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(texts.get("claims.html"), "*" + ENDING));
        File chosen = chooser.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(file -> named(file.toPath()));
    }

    /** With the ending, where the name has none: some systems' dialogs leave it out. */
    static Path named(Path chosen) {
        String name = chosen.getFileName().toString();
        return name.endsWith(ENDING) || name.endsWith(".htm") ? chosen : chosen.resolveSibling(name + ENDING);
    }
}
