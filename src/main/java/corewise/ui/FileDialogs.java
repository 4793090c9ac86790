package corewise.ui;

import corewise.session.RunFiles;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.FileEndings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for files. */
@OnWindowThread
final class FileDialogs {
    private final Texts texts;
    private File folder;

    FileDialogs(Texts texts) {
        this.texts = texts;
    }

    /** The files to open; empty when none was chosen. */
    List<Path> toOpen(Window owner) {
        FileChooser chooser = chooser();
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(texts.get("files.runs"), "*.json", "*.json.gz"),
                        new ExtensionFilter(texts.get("files.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    /** Where to save a run; empty when nothing was chosen. */
    Optional<Path> toSave(Window owner, String name) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(texts.get("files.folded"), "*" + RunFiles.FOLDED_ENDING),
                        new ExtensionFilter(texts.get("files.plain"), "*" + RunFiles.PLAIN_ENDING),
                        new ExtensionFilter(texts.get("files.tasks"), "*.csv"));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(named(
                chosen.toPath(),
                chooser.getSelectedExtensionFilter().getExtensions().getFirst().substring(1)));
    }

    /** With the ending that was chosen, where the name has none of ours: some systems' dialogs leave it out. */
    static Path named(Path chosen, String ending) {
        return FileEndings.with(chosen, ending, ".json.gz", ".json", ".csv");
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }
}
