package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checkpoints of a learner's function are noted by threads, by processes and by interpreters. */
@Timeout(120)
class OwnCheckpointsIT {
    @TempDir
    Path folder;

    static Stream<Arguments> ways() {
        return PythonList.FINDER.all().stream()
                .filter(found -> PythonList.oldestAndNewest().contains(found.path()))
                .flatMap(found -> Stream.of("pool", "process-pool", "interpreters")
                        .filter(way -> !way.equals("interpreters") || found.interpreters())
                        .map(way -> Arguments.of(way, found.path())));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyOneIsNoted(String way, String interpreter) throws Exception {
        EventFile.create(folder.resolve("events"), 2, 4);
        ResultFile.create(folder.resolve("results"), 4, 600);
        ProcessBuilder script = TestScript.in(
                folder,
                interpreter,
                "own_checkpoints.py",
                folder.resolve("events").toString(),
                folder.resolve("results").toString(),
                way);
        assertEquals("[0, 1, 2, 3] 12", TestScript.said(script));
    }
}
