package corewise.ui;

import corewise.file.AtomicFile;
import corewise.session.CompletedRun;
import corewise.session.RunService;
import corewise.ui.fx.ToolkitThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;

/** Draws the Watch view into files without a display. Called from one thread that is not the window's. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * Draws the view as it stands after the last of these runs.
     *
     * @param service what made the runs
     * @param runs the runs made so far, oldest first, at least one
     * @param width pixels
     * @param height pixels
     * @param png the file, replaced when it is there
     * @throws IOException with a sentence for people when the picture could not be drawn or written
     */
    public static void render(RunService service, List<CompletedRun> runs, int width, int height, Path png)
            throws IOException {
        ToolkitThread.startHeadless();
        Image image = ToolkitThread.call(() -> draw(service, runs, width, height));
        byte[] bytes = PngImages.encode(image);
        AtomicFile.write(png, stream -> stream.write(bytes));
    }

    private static Image draw(RunService service, List<CompletedRun> runs, int width, int height) {
        WatchAssembly assembly = new WatchAssembly(
                service,
                new corewise.ui.fx.SameThreadTasks(),
                Runnable::run,
                (question, onYes) -> {},
                new NoPictures());
        Shell shell = assembly.shell(width, height);
        shell.watch().open(runs);
        try {
            return shell.picture(assembly.driver()::drawNow);
        } finally {
            assembly.driver().loop().close();
        }
    }

    /** A picture has no buttons to press. */
    private static final class NoPictures implements Pictures {
        @Override
        public void save(javafx.scene.Node node) {
            throw new IllegalStateException("a picture cannot save itself");
        }

        @Override
        public void copy(javafx.scene.Node node) {
            throw new IllegalStateException("a picture cannot copy itself");
        }
    }
}
