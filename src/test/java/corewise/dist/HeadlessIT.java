package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.Json;
import corewise.model.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built program where no window can be opened. */
@Execution(ExecutionMode.CONCURRENT)
class HeadlessIT {
    private static final byte[] PNG_BEGIN = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir
    private Path folder;

    @Test
    void onADeadDisplayTheThreeWaysAreRunComparedAndWritten() throws Exception {
        LauncherRun run = new Program(folder).withDisplay(":4711").run();
        assertAll(() -> assertEquals("", run.complaints()), () -> assertEquals(0, run.exitCode(), run::output));
        List<String> lines = run.output().lines().toList();
        assertTrue(lines.getFirst().startsWith("No window can be opened ("), run::output);
        assertEquals(1, lines.stream().filter(line -> line.contains("display")).count(), run::output);
        for (Way way : Way.FIRST_THREE) {
            Path picture = folder.resolve("corewise-out").resolve(way.id() + ".png");
            assertArrayEquals(PNG_BEGIN, Arrays.copyOf(Files.readAllBytes(picture), PNG_BEGIN.length));
            assertEquals(way.id(), way(Files.readAllBytes(picture.resolveSibling(way.id() + ".json"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":4711"})
    void aWindowThatCannotBeOpenedIsRefusedInOneSentence(String display) throws Exception {
        Program program = new Program(folder);
        LauncherRun run = (display.isEmpty() ? program : program.withDisplay(display)).run("run", "--window");
        assertEquals(1, run.exitCode(), run::errors);
        assertEquals("", run.output());
        assertOneSentence(run.errors(), "display");
    }

    @Test
    void badArgumentsEndInOneSentenceAndExitCodeTwo() throws Exception {
        assertRefused("--items", "run", "--items", "0");
    }

    @Test
    void theTraceAloneGoesToStandardOutput() throws Exception {
        LauncherRun run = new Program(folder)
                .run("run", "--way", "pool", "--work", "sha256", "--items", "4", "--size", "1000", "--json", "-", "-q");
        assertAll(() -> assertEquals("", run.complaints()), () -> assertEquals(0, run.exitCode()));
        assertEquals("pool", way(run.output().getBytes(StandardCharsets.UTF_8)));
        assertFalse(Files.exists(folder.resolve("-")));
    }

    private void assertRefused(String named, String... arguments) throws IOException, InterruptedException {
        LauncherRun run = new Program(folder).run(arguments);
        assertEquals(2, run.exitCode(), run::errors);
        assertEquals("", run.output());
        assertOneSentence(run.errors(), named);
    }

    private static void assertOneSentence(String text, String named) {
        assertEquals(1, text.lines().count(), text);
        assertTrue(text.contains(named), text);
    }

    /** The way in the metadata of a trace file. */
    private static String way(byte[] trace) {
        Map<String, Object> metadata = Json.object(Json.parse(trace).get("corewise"));
        return Json.text(Json.object(metadata.get("spec")), "way");
    }
}
