package corewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Files recorded with each version of the format stay readable. */
@Execution(ExecutionMode.CONCURRENT)
class RecordedTracesTest {

    static Path folder() {
        URL folder = Objects.requireNonNull(RecordedTracesTest.class.getResource("/traces"));
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    List<DynamicTest> everyFileTellsWhatItToldWhenItWasRecorded() throws IOException {
        return TraceGolden.files(folder()).stream()
                .map(file -> DynamicTest.dynamicTest(
                        folder().relativize(file).toString(),
                        () -> assertEquals(Files.readString(TraceGolden.beside(file)), TraceGolden.told(file))))
                .toList();
    }

    @Test
    void thereIsAFolderForEachVersionOfTheFormat() {
        for (int version = 1; version <= TraceMetadata.FORMAT_VERSION; version++) {
            assertTrue(Files.isDirectory(folder().resolve("format-" + version)), "format " + version);
        }
    }

    @Test
    void everyWayWasRecordedAndCanBeWrittenAgain() throws IOException {
        Set<Way> seen = EnumSet.noneOf(Way.class);
        for (Path file : TraceGolden.files(folder())) {
            if (Files.readString(TraceGolden.beside(file)).startsWith("problem \n")) {
                seen.add(new TraceReader().read(file).trace().spec().way());
                TraceFuzz.fuzzerTestOneInput(Files.readAllBytes(file));
            }
        }
        assertEquals(EnumSet.allOf(Way.class), seen);
    }
}
