package corewise.ui.page;

import corewise.file.AtomicFile;
import corewise.file.IoReason;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Keeps pages of the web as files: asks where, and writes them in the background. */
@OnWindowThread
public final class PageFiles {
    private static final String ENDING = ".html";

    private final BackgroundTasks background;
    private final Texts texts;

    public PageFiles(BackgroundTasks background, Texts texts) {
        this.background = background;
        this.texts = texts;
    }

    /**
     * Asks for a file.
     *
     * @param name what is proposed, without its ending
     * @return the file; empty when none was chosen
     */
    public Optional<Path> ask(Window owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name + ENDING);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(texts.get("page.html"), "*" + ENDING));
        File chosen = chooser.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(file -> FileEndings.with(file.toPath(), ENDING, ENDING, ".htm"));
    }

    /**
     * Writes a page, replacing a file that is there.
     *
     * @param page makes it; called in the background
     * @param told is told what became of it, in a sentence
     */
    public void keep(Path file, Supplier<String> page, Consumer<String> told) {
        background.keep(
                file.toString(),
                () -> {
                    byte[] content = page.get().getBytes(StandardCharsets.UTF_8);
                    try {
                        AtomicFile.write(file, out -> out.write(content));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return file.getFileName().toString();
                },
                name -> told.accept(texts.get("page.kept", name)),
                problem -> told.accept(texts.get("page.notKept", texts.say(IoReason.of(problem)))));
    }
}
