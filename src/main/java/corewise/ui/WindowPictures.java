package corewise.ui;

import corewise.file.AtomicFile;
import corewise.file.IoReason;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.FileEndings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Takes pictures into files and to the clipboard. Files are written elsewhere. */
@OnWindowThread
public final class WindowPictures implements Pictures {
    private final BackgroundTasks background;
    private final Texts texts;
    private final Consumer<String> note;

    /** @param note is told what became of a picture */
    public WindowPictures(BackgroundTasks background, Texts texts, Consumer<String> note) {
        this.background = background;
        this.texts = texts;
        this.note = note;
    }

    @Override
    public void save(Node node, PictureSheets sheets) {
        new PictureDialog(texts)
                .ask(
                        node.getScene().getWindow(),
                        sheets.pictures(),
                        wanted -> save(
                                node,
                                wanted.map(one -> sheets.draw(one.picture(), one.size()))
                                        .orElseGet(() -> node.snapshot(null, null))));
    }

    private void save(Node node, WritableImage picture) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().setAll(new ExtensionFilter(texts.get("shell.png"), "*.png"));
        chooser.setInitialFileName("corewise.png");
        File chosen = chooser.showSaveDialog(node.getScene().getWindow());
        if (chosen != null) {
            File file = FileEndings.with(chosen.toPath(), ".png").toFile();
            background.keep(
                    file.getPath(),
                    () -> write(picture, file),
                    written -> note.accept(texts.get("shell.saved", written.getName())),
                    problem -> note.accept(texts.get("shell.notSaved", texts.say(IoReason.of(problem)))));
        }
    }

    @Override
    public void copy(Node node) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(node.snapshot(null, null));
        Clipboard.getSystemClipboard().setContent(content);
        note.accept(texts.get("shell.copied"));
    }

    private static File write(WritableImage picture, File file) {
        try {
            byte[] png = PngImages.encode(picture);
            AtomicFile.write(file.toPath(), stream -> stream.write(png));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
