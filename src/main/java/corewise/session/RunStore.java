package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.ListSpec;
import corewise.model.Trace;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The last runs as trace files in a folder, so that they outlive the program. The oldest go first when they are too many
 * or too large; files of others and files that cannot be read are left alone. What goes wrong is logged, a folder that
 * cannot be written once only; the program goes on. Thread-safe; reads and writes on the calling thread.
 */
public final class RunStore {
    /** The bytes that are kept at most unless it is told otherwise. */
    public static final long DEFAULT_BYTES = 100L << 20;

    private static final System.Logger LOG = System.getLogger(RunStore.class.getName());
    /** When it was started, its way, its list: sorted by name is sorted by time. */
    private static final Pattern NAME =
            Pattern.compile("\\d{15}-[a-z-]+-([0-9a-f]{8})" + Pattern.quote(RunFiles.FOLDED_ENDING));

    private final Path folder;
    private final int maxRuns;
    private final long maxBytes;

    @GuardedBy("this")
    private boolean refused;

    @GuardedBy("this")
    private Consumer<IOException> onRefused = problem -> {};

    /**
     * @param folder need not exist; it is made for the first run
     * @param maxRuns runs to keep, at least 1
     * @param maxBytes bytes to keep in all
     */
    public RunStore(Path folder, int maxRuns, long maxBytes) {
        if (maxRuns < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("a store keeps at least one run");
        }
        this.folder = folder;
        this.maxRuns = maxRuns;
        this.maxBytes = maxBytes;
    }

    /** Keeps a run. */
    public synchronized void keep(Trace trace) {
        String name = String.format(
                Locale.ROOT,
                "%015d-%s-%s%s",
                trace.info().startedAtEpochMillis(),
                trace.spec().way().id(),
                key(trace.spec().list()),
                RunFiles.FOLDED_ENDING);
        try {
            Files.createDirectories(folder);
            RunFiles.save(trace, folder.resolve(name));
            trim();
            refused = false;
        } catch (IOException e) {
            if (!refused) {
                LOG.log(Level.WARNING, "runs are not kept: {0}", e.getMessage());
                onRefused.accept(e);
            }
            refused = true;
        }
    }

    /** Has somebody told why runs cannot be kept, on the thread that keeps them: once, until one could be again. */
    public synchronized void onRefused(Consumer<IOException> told) {
        onRefused = told;
    }

    /** The same for equal lists, in every version of the program. */
    private static String key(ListSpec list) {
        String text = list.work().id()
                + ' '
                + list.items()
                + ' '
                + list.lengths().id()
                + ' '
                + list.size()
                + ' '
                + list.seed()
                + list.function()
                        .map(own -> ' ' + own.name() + ' ' + own.source())
                        .orElse("");
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private void trim() throws IOException {
        List<Path> files = files();
        long bytes = 0;
        int kept = 0;
        for (Path file : files.reversed()) {
            bytes += Files.size(file);
            if (++kept > maxRuns || bytes > maxBytes) {
                Files.delete(file);
            }
        }
    }

    /** The runs' files, oldest first; empty where there is no folder. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Whether no run is kept; also where the folder cannot be read. */
    public synchronized boolean isEmpty() {
        try {
            return files().isEmpty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "kept runs cannot be listed: {0}", e.getMessage());
            return true;
        }
    }

    /**
     * The latest runs of the list that was run last, oldest first; their results are not kept, only their digests.
     *
     * @param most how many at most
     */
    public synchronized List<CompletedRun> latest(int most) {
        List<Trace> latest = new ArrayList<>();
        try {
            String key = "";
            for (Path file : files().reversed()) {
                String own = file.getFileName().toString().replaceFirst(NAME.pattern(), "$1");
                if (latest.size() < most && (key.isEmpty() || key.equals(own)) && read(file, latest)) {
                    key = own;
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "kept runs cannot be listed: {0}", e.getMessage());
        }
        return latest.reversed().stream().map(CompletedRun::of).toList();
    }

    /** Adds the run of a file; one that is damaged or of another list with the same key is passed over. */
    private static boolean read(Path file, List<Trace> into) {
        try {
            RunFiles.Opened opened = RunFiles.open(file);
            Trace trace = opened.run().trace();
            boolean same = into.isEmpty()
                    || into.getFirst().spec().list().equals(trace.spec().list());
            if (same && opened.problem().isEmpty()) {
                into.add(trace);
                return true;
            }
            LOG.log(Level.WARNING, "a kept run is passed over: {0} {1}", file.getFileName(), opened.problem());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a kept run is passed over: {0}", e.getMessage());
        }
        return false;
    }

    /**
     * Deletes all kept runs.
     *
     * @return how many were deleted
     * @throws IOException when one could not be deleted
     */
    public synchronized int forget() throws IOException {
        List<Path> files = files();
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        return files.size();
    }
}
