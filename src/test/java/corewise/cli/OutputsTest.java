package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.TraceReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written where, and what becomes of what cannot be written. */
class OutputsTest extends MadeUpTerminal {
    private Path trace() throws IOException {
        assertEquals(0, execute("run", "--way", "serial", "--json", "run.json"));
        return folder.resolve("run.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --json no/run.json",
                "run --snapshot no/board.png",
                "race --report no/race.html",
                "claims --report no/claims.html",
                "claims --json no/claims.json",
                "open run.json --snapshot no/board.png",
                "simulate --csv no/tasks.csv",
                "convert run.json no/tasks.csv"
            })
    void aFolderThatIsNotThereIsToldBeforeTheWork(String arguments) throws IOException {
        trace();
        assertEquals(ExitCode.BAD_ARGUMENTS, execute(arguments.split(" ")));
        assertTrue(err().contains("there is no folder " + folder.resolve("no") + "."), err());
        assertEquals(1, err().lines().count(), err());
        assertEquals(0, out().length());
        assertFalse(serviceAsked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "claims"})
    void anEmptyNameIsToldWithWhatIsWanted(String command) throws IOException {
        assertEquals(ExitCode.BAD_ARGUMENTS, execute(command, "--json", ""));
        assertEquals("--json needs the name of a file.", err().strip());
        assertFalse(serviceAsked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --json old.json",
                "run --snapshot old.png",
                "race --report old.html",
                "claims --report old.html",
                "claims --json old.json",
                "open run.json --snapshot old.png",
                "convert run.json old.csv"
            })
    void whatIsWriteProtectedIsToldBeforeTheWorkAndNotReplaced(String arguments) throws IOException {
        trace();
        Path old = folder.resolve(arguments.substring(arguments.lastIndexOf(' ') + 1));
        Files.writeString(old, "old");
        assertTrue(old.toFile().setWritable(false, false));
        assertEquals(ExitCode.PROBLEM, execute(arguments.split(" ")));
        assertEquals("Could not write " + old + ": it is write-protected.", err().strip());
        assertEquals("old", Files.readString(old));
        assertFalse(serviceAsked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --json a.png --snapshot ./a.png",
                "race --report a.html --json a.html",
                "claims --report a.html --json a.html",
                "simulate --json a --csv a"
            })
    void oneFileForTwoThingsIsToldBeforeTheWork(String arguments) {
        assertEquals(ExitCode.BAD_ARGUMENTS, execute(arguments.split(" ")));
        assertTrue(err().contains(" both name "), err());
        assertEquals(0, folder.toFile().list().length);
        assertFalse(serviceAsked);
    }

    @Test
    void aTraceThatCannotBeWrittenInTheEndIsPutElsewhere() throws IOException {
        Path place = Files.createDirectory(folder.resolve("gone"));
        service.onStart = spec -> place.toFile().delete();
        assertEquals(ExitCode.PROBLEM, execute("run", "--way", "serial", "--json", "gone/run.json"));
        List<String> lines = err().lines().toList();
        assertEquals(2, lines.size(), err());
        assertEquals(
                "Could not write " + place.resolve("run.json") + ": there is no folder " + place + ".",
                lines.getFirst());
        Path rescued = Path.of(lines.getLast().replaceFirst("It is in (.*) instead\\.", "$1"));
        assertEquals(Optional.empty(), new TraceReader().read(rescued).problem());
        Files.delete(rescued);
        Files.delete(rescued.getParent());
    }

    /** As {@code /dev/full} does, and what is closed. */
    @ParameterizedTest
    @ValueSource(strings = {"run --way serial", "open run.json", "ways", "--help", "--version", "race --help"})
    void standardOutputThatCannotBeWrittenIsAProblem(String arguments) throws IOException {
        trace();
        sink = new FullDevice();
        assertEquals(ExitCode.PROBLEM, execute(arguments.split(" ")));
        assertEquals("Not all could be written to standard output.", err().strip());
    }

    @Test
    void aTraceThatStandardOutputDoesNotTakeIsPutElsewhere() throws IOException {
        sink = new FullDevice();
        assertEquals(ExitCode.PROBLEM, execute("run", "--way", "serial", "--json", "-", "--quiet"));
        Path rescued = Path.of(err().lines().findFirst().orElseThrow().replaceFirst("It is in (.*) instead\\.", "$1"));
        assertEquals(Optional.empty(), new TraceReader().read(rescued).problem());
        Files.delete(rescued);
        Files.delete(rescued.getParent());
    }

    private static final class FullDevice extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"primes", "mandelbrot", "sha256", "wait", "shared-total", "shared-total-lock"})
    void aSizeThatNoListCanHaveIsRefusedWithItsLimit(String work) {
        for (String size : List.of("9223372036854775807", "99999999999999999999999999", "0")) {
            assertEquals(ExitCode.BAD_ARGUMENTS, execute("run", "--work", work, "--size", size));
            assertTrue(err().matches("--size must be 1 to \\d+, not " + size + "\\.\\s+"), err());
            assertFalse(serviceAsked);
        }
    }

    @Test
    void aTraceFileIsConvertedToGzipAndBackAndToATable() throws IOException {
        assertEquals(0, execute("run", "--way", "pool", "--json", "pool.json", "--quiet"));
        assertEquals(0, execute("convert", "pool.json", "pool.json.gz"));
        assertEquals(0, execute("convert", "pool.json.gz", "again.json"));
        assertEquals(-1, Files.mismatch(folder.resolve("pool.json"), folder.resolve("again.json")));
        assertTrue(Files.size(folder.resolve("pool.json.gz")) < Files.size(folder.resolve("pool.json")));
        assertEquals(0, execute("convert", "again.json", "tasks.csv"));
        assertEquals(25, Files.readAllLines(folder.resolve("tasks.csv")).size());
        assertEquals(0, execute("convert", "pool.json", "page.html"));
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("<h1>Pool · 24 items</h1>") && page.contains("application/json"), page);

        assertEquals(ExitCode.BAD_ARGUMENTS, execute("convert", "pool.json", "pool.txt"));
        assertTrue(err().contains("must end in .json, .json.gz, .csv or .html"), err());
        assertEquals(ExitCode.PROBLEM, execute("convert", "none.json", "other.json"));
        assertFalse(Files.exists(folder.resolve("other.json")));
    }

    @Test
    void filesThatAreNamedAreOpenedInTheWindow() throws IOException {
        Path file = trace();
        display = true;
        assertEquals(0, execute("run.json", "run.json"));
        assertEquals(List.of(file, file), windows.getFirst().files());
        assertEquals(ExitCode.BAD_ARGUMENTS, execute("rum"));
        assertTrue(err().contains("There is no command rum; similar: "), err());
        assertEquals(1, windows.size());
    }

    @Test
    void filesThatAreNamedAreComparedWithoutADisplay() throws IOException {
        trace();
        assertEquals(0, execute("run.json"));
        assertTrue(out().contains("makespan"));
        assertEquals("", err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "ar-EG-u-nu-arab", "fa", "hi-Deva-IN-u-nu-deva"})
    void digitsAreTheSameInEveryCountry(String country) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(country));
        try {
            assertEquals(
                    0,
                    execute(
                            "race",
                            "--ways",
                            "serial,pool",
                            "--repeat",
                            "2",
                            "--pause",
                            "0ms",
                            "--report",
                            "a.html",
                            "--json",
                            "a.json"));
        } finally {
            Locale.setDefault(before);
        }
        for (String text : List.of(
                out(), err(), Files.readString(folder.resolve("a.html")), Files.readString(folder.resolve("a.json")))) {
            assertTrue(text.chars().noneMatch(sign -> sign >= 0x80 && Character.isDigit(sign)), text);
        }
        assertTrue(out().contains(" of 2 "), out());
    }

    @Test
    void whatAFileSaysDoesNotCommandTheTerminal() throws IOException {
        Path file = trace();
        String system = "\"operatingSystem\":\"";
        Files.writeString(
                file, Files.readString(file).replace(system, system + "\\u001b[31m\\u009b2J\\u202e\\u0007\\nline"));
        assertEquals(0, execute("open", "run.json"));
        String said = out();
        assertTrue(said.contains("\ufffd[31m\ufffd2J\ufffd\ufffd line"), said);
        assertTrue(said.chars().allMatch(sign -> sign == '\n' || !Character.isISOControl(sign)), said);
    }

    @Test
    void aPictureThatCannotBeDrawnLeavesNothingElsewhere(@TempDir Path elsewhere) throws IOException {
        List<String> properties = List.of("java.io.tmpdir", "user.home");
        List<String> before = properties.stream().map(System::getProperty).toList();
        drawing = false;
        try {
            properties.forEach(property -> System.setProperty(property, elsewhere.toString()));
            assertEquals(1, execute("run", "--way", "serial", "--snapshot", "board.png"));
        } finally {
            for (int each = 0; each < properties.size(); each++) {
                System.setProperty(properties.get(each), before.get(each));
            }
        }

        assertTrue(err().contains("interrupted"), err());
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
