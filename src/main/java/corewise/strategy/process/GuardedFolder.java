package corewise.strategy.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A folder in which processes make something. It goes as a whole, when they have ended or this program was killed: a file
 * deleted by itself could be made anew by a process that is only just ending. Belongs to one thread.
 */
public final class GuardedFolder implements AutoCloseable {
    private static final long END_SECONDS = 5;
    private static final long LONGEST_SECONDS = 180;

    private final Path folder;
    private final ProcessGuard guard;

    /**
     * Makes the folder.
     *
     * @param folder not there yet, or left behind by a program that was ended
     * @throws IOException when it cannot be made
     */
    public GuardedFolder(Path folder) throws IOException {
        this.folder = folder;
        guard = new ProcessGuard(folder);
        // before there is anything to be guarded
        guard.watch(List.of());
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            guard.close();
            throw refused;
        }
    }

    /** A file or folder in it, which need not be there. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Lets a process make something here, for three minutes at most. It is given nothing to read, what it says is not heard,
     * and none of its own is left.
     *
     * @param program what to start; what it starts itself ends with this program where it is {@linkplain
     *     ProcessGuard#mark marked}, or was there at the last look
     * @param lookMillis how long to wait for it until the next question, milliseconds
     * @param unwanted asked at each look; ends the process
     * @return whether it came to a good end
     * @throws CancellationException when it is not wanted any more
     */
    public boolean run(ProcessBuilder program, long lookMillis, BooleanSupplier unwanted)
            throws IOException, InterruptedException {
        Process process = program.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            long looks = TimeUnit.SECONDS.toMillis(LONGEST_SECONDS) / lookMillis;
            for (long look = 0; look < looks; look++) {
                if (unwanted.getAsBoolean()) {
                    throw new CancellationException("something else is wanted");
                }
                guard.watch(all(process).map(ProcessHandle::pid).toList());
                if (process.waitFor(lookMillis, TimeUnit.MILLISECONDS)) {
                    return process.exitValue() == 0;
                }
            }
            return false;
        } finally {
            end(all(process));
        }
    }

    /** A virtual machine that is trained leaves writing its file to one of its own. */
    private static Stream<ProcessHandle> all(Process process) {
        return Stream.concat(Descendants.of(process.toHandle()), Stream.of(process.toHandle()));
    }

    /** Ends processes at once and waits for that, for some seconds at most. */
    private static void end(Stream<ProcessHandle> processes) {
        CompletableFuture<?>[] ends = processes
                .map(process -> {
                    process.destroyForcibly();
                    return process.onExit();
                })
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, END_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Deletes the folder with all that is in it. The processes have ended. */
    @Override
    public void close() throws IOException {
        try {
            delete(folder);
        } finally {
            guard.close();
        }
    }

    /** Deletes a file, or a folder with all that is in it; that there is none is all right. */
    public static void delete(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
