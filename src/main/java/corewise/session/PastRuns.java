package corewise.session;

import java.nio.file.Path;

/**
 * What the program knows of earlier days. Immutable; its parts are thread-safe.
 *
 * @param store the runs made last
 * @param recent the files opened and saved last
 */
public record PastRuns(RunStore store, RecentFiles recent) {

    /** What is kept in a folder; it need not exist. */
    public static PastRuns in(Path folder) {
        return new PastRuns(
                new RunStore(folder.resolve("runs"), RunHistory.DEFAULT_RUNS, RunStore.DEFAULT_BYTES),
                new RecentFiles(folder));
    }
}
