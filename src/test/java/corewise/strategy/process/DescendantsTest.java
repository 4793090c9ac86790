package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.Awaited;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a process has started is found by what the system tells of it, and else among all processes. */
@Timeout(30)
class DescendantsTest {
    private static final String CHILD_AND_GRANDCHILD = "sleep 60 & sh -c 'sleep 60 & wait' & wait";

    @TempDir
    Path nothingTold;

    @Test
    void childrenAndTheirsAreFoundEitherWay() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", CHILD_AND_GRANDCHILD).start();
        try {
            Awaited.that(() -> process.descendants().count() == 3);

            Set<ProcessHandle> all = process.descendants().collect(Collectors.toSet());
            assertEquals(all, found(Descendants.of(process.toHandle())));
            assertEquals(all, found(Descendants.of(process.toHandle(), nothingTold)));
        } finally {
            Descendants.of(process.toHandle()).forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        assertEquals(Set.of(), found(Descendants.of(process.toHandle())));
    }

    private static Set<ProcessHandle> found(Stream<ProcessHandle> handles) {
        return handles.collect(Collectors.toSet());
    }
}
