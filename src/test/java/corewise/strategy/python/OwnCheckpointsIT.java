package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
        Scripts.into(folder);
        Path script = folder.resolve("own_checkpoints.py");
        try (InputStream text =
                Objects.requireNonNull(OwnCheckpointsIT.class.getResourceAsStream("/python/own_checkpoints.py"))) {
            Files.copy(text, script);
        }
        Process process = new ProcessBuilder(
                        interpreter,
                        "-I",
                        script.toString(),
                        folder.toString(),
                        folder.resolve("events").toString(),
                        folder.resolve("results").toString(),
                        way)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals("[0, 1, 2, 3] 12", said);
        assertEquals(0, process.waitFor());
    }
}
