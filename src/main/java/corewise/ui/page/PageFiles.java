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
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Keeps pages of the web as files: asks where, and writes them in the background. */
@OnWindowThread
public final class PageFiles {
    private static final String ENDING = ".html";

    private final BackgroundTasks background;
    private final Consumer<String> told;
    private final Texts texts;

    /** @param told is told that a page is being made, and what became of it, a sentence each */
    public PageFiles(BackgroundTasks background, Consumer<String> told, Texts texts) {
        this.background = background;
        this.told = told;
        this.texts = texts;
    }

    /**
     * Asks for a file and writes a page into it.
     *
     * @param name what is proposed, without its ending
     * @param page makes it; called in the background
     */
    public void offer(Window owner, String name, Supplier<String> page) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name + ENDING);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(texts.get("page.html"), "*" + ENDING));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            keep(FileEndings.with(chosen.toPath(), ENDING, ENDING, ".htm"), page);
        }
    }

    /**
     * Writes a page, replacing a file that is there.
     *
     * @param page makes it; called in the background
     */
    public void keep(Path file, Supplier<String> page) {
        told.accept(texts.get("page.keeping", file.getFileName().toString()));
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
