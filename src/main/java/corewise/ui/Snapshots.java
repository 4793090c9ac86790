package corewise.ui;

import corewise.file.AtomicFile;
import corewise.session.CompletedRun;
import corewise.session.RunService;
import corewise.text.Texts;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.fx.ToolkitThread;
import corewise.ui.watch.WatchServices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;

/** Draws the Watch view into files without a display. Called from one thread that is not the window's. */
public final class Snapshots {
    private final RunService service;
    private final Texts texts;

    /**
     * @param service what made the runs
     * @param texts all that a picture says
     */
    public Snapshots(RunService service, Texts texts) {
        this.service = service;
        this.texts = texts;
    }

    /**
     * Draws the view as it stands after the last of these runs.
     *
     * @param runs the runs made so far, oldest first, at least one
     * @param width pixels
     * @param height pixels
     * @param png the file, replaced when it is there
     * @throws IOException that {@link corewise.file.IoReason} makes a fact of, when the picture could not be drawn or written
     */
    public void render(List<CompletedRun> runs, int width, int height, Path png) throws IOException {
        ToolkitThread.startHeadless();
        Image image = ToolkitThread.call(() -> draw(runs, width, height));
        byte[] bytes = PngImages.encode(image);
        AtomicFile.write(png, stream -> stream.write(bytes));
    }

    private Image draw(List<CompletedRun> runs, int width, int height) {
        WatchServices services =
                new WatchServices(service, new SameThreadTasks(), Runnable::run, (question, onYes) -> {}, texts);
        try (Shell shell = new DrivenWindow(services, new NoPictures()).root().shell(width, height)) {
            shell.watch().opened().open(runs);
            Parent root = shell.scene().getRoot();
            // drawing tells the board how much room it needs, which is laid out and drawn then
            for (int pass = 0; pass < 2; pass++) {
                root.applyCss();
                root.layout();
                shell.page().drawNow();
            }
            return shell.scene().snapshot(null);
        }
    }

    /** A picture has no buttons to press. */
    private static final class NoPictures implements Pictures {
        @Override
        public void save(Node node, PictureSheets sheets) {
            throw new IllegalStateException("a picture cannot save itself");
        }

        @Override
        public void copy(Node node) {
            throw new IllegalStateException("a picture cannot copy itself");
        }
    }
}
