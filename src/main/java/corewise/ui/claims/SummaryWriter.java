package corewise.ui.claims;

import corewise.experiment.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what was found as one page to print or keep. Called on a background thread. */
@FunctionalInterface
public interface SummaryWriter {

    /**
     * Writes the page, replacing a file that is there.
     *
     * @param findings in the order of their claims' numbers
     * @throws IOException that {@link corewise.file.IoReason} makes a fact of, when it could not be written
     */
    void write(List<Finding> findings, Path file) throws IOException;
}
