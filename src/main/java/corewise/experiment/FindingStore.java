package corewise.experiment;

import java.io.IOException;
import java.util.List;

/** Keeps what was found from one start of the program to the next. Called on a background thread. */
public interface FindingStore {

    /** What was kept, and why not where it is not. */
    FindingsFile.Kept load() throws IOException;

    /** Keeps these findings in the place of all kept before; none when the list is empty. */
    void keep(List<Finding> findings) throws IOException;
}
