package corewise.strategy.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Python process keeps in the shared memory of Linux by name, which outlives it unless somebody deletes it. */
final class Semaphores {
    private static final String PREFIX = "/dev/shm/sem.corewise-python-";

    private Semaphores() {}

    /** Those of a process that are there; none where a system does not tell. */
    static Set<Path> of(long process) {
        Path maps = Path.of("/proc", Long.toString(process), "maps");
        if (!Files.exists(maps)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(maps)) {
            return lines.filter(line -> line.contains(PREFIX))
                    .map(line -> Path.of(line.substring(line.indexOf(PREFIX))))
                    .filter(Files::exists)
                    .collect(Collectors.toSet());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** One that only its name tells of, where the system keeps them as files. */
    static Path untold(PrivateFolder folder) throws IOException {
        Path path = Path.of("/dev/shm", "sem." + folder.path().getFileName() + "-made-up");
        return Files.isWritable(path.getParent()) ? Files.createFile(path) : path;
    }

    static boolean gone(Set<Path> semaphores) {
        return semaphores.stream().noneMatch(Files::exists);
    }
}
