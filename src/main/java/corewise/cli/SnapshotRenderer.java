package corewise.cli;

import corewise.session.CompletedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws the Watch view at the end of a run into a file, without a display. Called from one thread. */
@FunctionalInterface
public interface SnapshotRenderer {

    /**
     * Draws and writes a picture.
     *
     * @param lastRun the run on the board
     * @param runs all runs made so far, oldest first, the last run among them
     * @param width width in pixels
     * @param height height in pixels
     * @param png the file, replaced when it is there
     * @throws IOException that {@link corewise.file.IoReason} makes a fact of, when the file could not be written
     */
    void render(CompletedRun lastRun, List<CompletedRun> runs, int width, int height, Path png) throws IOException;
}
