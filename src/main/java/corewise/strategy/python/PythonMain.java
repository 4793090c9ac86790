package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.strategy.process.Descendants;
import corewise.strategy.process.Gone;
import corewise.strategy.process.ProcessGuard;
import corewise.strategy.process.StandardErrorTail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The interpreter that runs the list, as a process. Nothing here waits for its words: who looks takes what is there.
 * Belongs to one thread at a time.
 */
final class PythonMain implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PythonMain.class.getName());
    private static final int MOST_OF_LINE = 16 << 20;
    private static final int MOST_AT_ONCE = 1 << 20;
    /** How often, and how far apart, it is looked whether a killed process has ended: for some seconds in all. */
    private static final int LOOKS = 1_000;

    private static final long OWN_END_MILLIS = 150;
    private static final long LOOK_MILLIS = 5;
    /** Python's own process that deletes what the others leave in shared memory and ends, as soon as all of them have. */
    private static final String TIDIER = "multiprocessing.resource_tracker";

    /** It warns of what it deletes, which the program has no part in: that is of one that was ended by force. */
    private static final String NO_WARNING = "-Wignore:resource_tracker:UserWarning";

    /** Systems take some hundred bytes as the path of a socket, for whose name within the folder these leave room. */
    private static final int LONGEST_FOLDER = 64;

    private final Process process;
    private final InputStream out;
    private final StandardErrorTail errors;
    private final ProcessGuard guard;
    /** When it was started, by the second, which is all that systems tell of others. */
    private final Instant began = Instant.now().minusSeconds(1);

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Queue<JsonLine> lines = new ArrayDeque<>();

    /**
     * Starts it on the calling thread, whose niceness and processors it inherits.
     *
     * @param guard ends it where this program is killed
     * @param printed takes what it, its workers and the work write besides
     * @throws IOException when the system refuses it
     */
    PythonMain(String interpreter, Path main, ProcessGuard guard, OutputStream printed) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(interpreter, "-I", "-X", "utf8", NO_WARNING, "-u", main.toString());
        ProcessGuard.mark(builder);
        keepTemporaryFilesIn(main.toAbsolutePath().getParent(), builder);
        process = builder.start();
        out = process.getInputStream();
        errors = new StandardErrorTail(process.getErrorStream(), printed);
        this.guard = guard;
        guard.watch(Set.of(process.pid()));
    }

    /**
     * What Python, its library and a learner's function write to temporary files goes with the run's own folder: sockets of
     * processes that were ended stayed in the system's for good.
     */
    private static void keepTemporaryFilesIn(Path folder, ProcessBuilder builder) {
        if (folder.toString().length() <= LONGEST_FOLDER) {
            List.of("TMPDIR", "TEMP", "TMP")
                    .forEach(name -> builder.environment().put(name, folder.toString()));
        }
    }

    long pid() {
        return process.pid();
    }

    /** From now on these are ended too where this program is killed. */
    void guardAlso(Collection<Long> workers) {
        Set<Long> all = new TreeSet<>(workers);
        all.add(pid());
        guard.watch(all);
    }

    /** Tells it a line; where it has ended nobody hears that, which is seen by its end. */
    void tell(String text) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, "Python's main did not hear", ended);
        }
    }

    /**
     * Waits a moment, or for its end.
     *
     * @return whether it has ended
     * @throws InterruptedException when the calling thread was interrupted
     */
    boolean await(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Its exit code as Java has it; it has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /**
     * Takes what it has said since the last look, on both streams.
     *
     * @throws IOException when that is not understood
     */
    void listen() throws IOException {
        errors.drain();
        int left = MOST_AT_ONCE;
        int available = available();
        while (available > 0 && left > 0) {
            byte[] more = out.readNBytes(Math.min(available, left));
            left -= more.length;
            for (byte each : more) {
                add(each);
            }
            available = available();
        }
    }

    private int available() {
        try {
            return out.available();
        } catch (IOException closed) {
            // with the process
            return 0;
        }
    }

    private void add(byte each) throws IOException {
        if (each != '\n') {
            line.write(each);
            if (line.size() > MOST_OF_LINE) {
                throw new ToldIOException(Fact.of("python.problem.endless"), null);
            }
        } else {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            lines.add(JsonLine.of(text));
        }
    }

    /** The next line that was heard and not asked for yet. */
    Optional<JsonLine> next() {
        return Optional.ofNullable(lines.poll());
    }

    /** The last that it, its workers and the work wrote to standard error; empty for nothing. */
    String lastLines() {
        return errors.lastLines();
    }

    /**
     * Ends it and all that it has started, at once: it is given a moment to do so itself. An interrupt is kept for later.
     *
     * @param workers processes that it is known to have started
     */
    void end(Collection<Long> workers) {
        List<ProcessHandle> main = List.of(process.toHandle());
        Set<ProcessHandle> descendants = Descendants.of(process.toHandle()).collect(Collectors.toSet());
        closeQuietly(process.getOutputStream());
        awaitOwnEnd();
        Descendants.of(process.toHandle()).forEach(descendants::add);
        process.destroyForcibly();
        // it ends by itself, and nobody waits for that: nothing of the run is left with it
        descendants.removeIf(PythonMain::tidies);
        descendants.forEach(ProcessHandle::destroyForcibly);
        awaitGone(main, LOOKS);
        if (!Gone.is(main.getFirst())) {
            LOG.log(Level.WARNING, "Python's main could not be ended");
        }
        endLeft(workers);
        awaitGone(descendants, LOOKS);
        errors.drain();
    }

    private void awaitOwnEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            // by the clock: on a busy machine each of many looks would take several times as long as it should
            process.waitFor(OWN_END_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException cancel) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean tidies(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(word -> word.contains(TIDIER));
    }

    /** Ends those that were heard of only after main had ended: they were being made meanwhile. */
    void endLeft(Collection<Long> workers) {
        List<ProcessHandle> all = left(workers).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitGone(all, LOOKS);
    }

    /** Those that main started and that outlive it: they are no descendants any more once it has ended. */
    private Stream<ProcessHandle> left(Collection<Long> workers) {
        return workers.stream()
                .flatMap(worker -> ProcessHandle.of(worker).stream())
                // a number may have been given to another process since
                .filter(left -> !left.info().startInstant().orElse(began).isBefore(began));
    }

    /** Waits until all of these have ended, for so many looks at each; an interrupt is kept for later. */
    private static void awaitGone(Collection<ProcessHandle> all, int looks) {
        boolean interrupted = false;
        for (ProcessHandle each : all) {
            for (int look = 0; look < looks && !Gone.is(each); look++) {
                try {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                } catch (InterruptedException cancel) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception unsent) {
            LOG.log(Level.DEBUG, "what could not be sent was for a process that has ended", unsent);
        }
    }

    /** Frees what the system keeps for it; it has ended. */
    @Override
    public void close() {
        process.destroyForcibly();
        closeQuietly(process.getOutputStream());
        closeQuietly(out);
        closeQuietly(process.getErrorStream());
        // the folder is guarded until it is deleted
        guard.watch(Set.of());
    }
}
