package corewise.ui;

import corewise.file.AtomicFile;
import corewise.ui.fx.BackgroundTasks;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

/** Saves pictures where the learner says, and copies them. Belongs to the window's thread. */
final class FilePictures implements Pictures {
    private final BackgroundTasks background;

    FilePictures(BackgroundTasks background) {
        this.background = background;
    }

    @Override
    public void save(Node node) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("corewise.png");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        File chosen = chooser.showSaveDialog(node.getScene().getWindow());
        if (chosen != null) {
            WritableImage image = picture(node);
            background.run(() -> write(image, chosen.toPath()), written -> {}, FilePictures::complain);
        }
    }

    private static Path write(WritableImage image, Path file) {
        try {
            byte[] png = PngImages.encode(image);
            AtomicFile.write(file, stream -> stream.write(png));
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem.getMessage(), problem);
        }
    }

    private static void complain(Throwable problem) {
        Alert alert = new Alert(Alert.AlertType.ERROR, "The picture was not saved. " + problem.getMessage());
        alert.setHeaderText(null);
        alert.show();
    }

    @Override
    public void copy(Node node) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture(node));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static WritableImage picture(Node node) {
        return node.snapshot(new SnapshotParameters(), null);
    }
}
