package corewise.strategy.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a process has started, and what that has started. Where the system tells the children of each thread (Linux), these
 * are asked for; {@link ProcessHandle#descendants} looks at every process of the machine instead, which takes up to half
 * a second on a busy one. Stateless.
 */
public final class Descendants {
    private static final Path PROCESSES = Path.of("/proc");

    private Descendants() {}

    /** All of them that are there now, in no particular order; none of a process that has ended. */
    public static Stream<ProcessHandle> of(ProcessHandle process) {
        return of(process, PROCESSES);
    }

    /** @param processes the system's folder of a folder for each process */
    static Stream<ProcessHandle> of(ProcessHandle process, Path processes) {
        // of a thread that has ended meanwhile nothing is told, so whether anything is has to be asked of one that
        // stays
        Path here = processes.resolve("thread-self").resolve("children");
        return Files.isReadable(here) ? told(process.pid(), processes) : process.descendants();
    }

    private static Stream<ProcessHandle> told(long root, Path processes) {
        Map<Long, ProcessHandle> found = new LinkedHashMap<>();
        Deque<Long> parents = new ArrayDeque<>();
        parents.add(root);
        while (!parents.isEmpty()) {
            Path threads = processes.resolve(Long.toString(parents.remove())).resolve("task");
            for (long child : childrenOf(threads)) {
                ProcessHandle.of(child)
                        .filter(handle -> found.putIfAbsent(child, handle) == null)
                        .ifPresent(handle -> parents.add(child));
            }
        }
        return found.values().stream();
    }

    private static long[] childrenOf(Path threads) {
        StringBuilder told = new StringBuilder();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                told.append(textOf(thread.resolve("children"))).append(' ');
            }
        } catch (IOException | DirectoryIteratorException ended) {
            // it has no children any more
        }
        return Stream.of(told.toString().split(" "))
                .filter(number -> !number.isBlank())
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}
