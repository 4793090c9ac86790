package corewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.CoreSlice;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.MadeUpInfo;
import corewise.model.Printed;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import corewise.model.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class TraceWriterTest {
    private final TraceWriter writer = new TraceWriter();

    @TempDir
    Path folder;

    private Map<String, Object> written(Trace trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(trace, out);
        return Json.parse(out.toByteArray());
    }

    @Test
    void filesKeepTheRulesOfTheFormat() throws IOException {
        new TraceRules(written(SampleTraces.rich())).check();
        for (long seed = 1; seed <= 40; seed++) {
            Trace trace = SampleTraces.random(seed);
            try {
                new TraceRules(written(trace)).check();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void everythingOfATraceCanBeReadBackExactly() throws IOException {
        assertSame(SampleTraces.rich());
        for (long seed = 1; seed <= 20; seed++) {
            assertSame(SampleTraces.random(seed));
        }
    }

    private void assertSame(Trace original) throws IOException {
        Trace back = TraceReadBack.trace(written(original), original);
        for (int task = 0; task < original.taskCount(); task++) {
            assertEquals(original.span(task), back.span(task));
            assertEquals(original.resultDigest(task), back.resultDigest(task));
            assertEquals(original.failure(task), back.failure(task));
        }
        assertEquals(slices(original), slices(back));
        assertEquals(original.events(), back.events());
        assertEquals(original.utilisation(), back.utilisation());
        assertEquals(original.workerCount(), back.workerCount());
        for (int worker = 0; worker < original.workerCount(); worker++) {
            assertEquals(original.workerInfo(worker), back.workerInfo(worker));
        }
    }

    private static List<CoreSlice> slices(Trace trace) {
        return IntStream.range(0, trace.sliceCount()).mapToObj(trace::slice).toList();
    }

    @Test
    void specAndMachineAndInfoStandBesideTheEvents() throws IOException {
        Map<String, Object> own = Json.object(written(SampleTraces.rich()).get("corewise"));
        assertEquals(new BigDecimal(2), own.get("formatVersion"));
        assertEquals("native-thread-id", own.get("workerTracks"));
        Map<String, Object> info = Json.object(own.get("info"));
        assertEquals(123_456_789_012_345L, Json.integer(info, "originNanos", -1));
        assertEquals("schedstat", info.get("waitSource"));
        assertEquals(true, info.get("measured"));
        assertEquals(5, Json.integer(info, "niceness", -1));
        Map<String, Object> spec = Json.object(own.get("spec"));
        assertEquals("pool", spec.get("way"));
        assertEquals(Long.toString(Long.MIN_VALUE + 3), spec.get("seed"));
        Map<String, Object> machine = Json.object(own.get("machine"));
        assertEquals(3, Json.list(machine.get("processors")).size());
    }

    @Test
    void timesAreMicrosecondsWithTheNanosecondsAsDecimals() throws IOException {
        Map<String, Object> task = Json.objects(written(SampleTraces.rich()).get("traceEvents")).stream()
                .filter(event -> "task 0 a".equals(event.get("name")))
                .findFirst()
                .orElseThrow();
        assertEquals(new BigDecimal("1.000"), task.get("ts"));
        assertEquals(new BigDecimal("4.00075"), task.get("dur"));
        assertEquals(new BigDecimal(9001), task.get("tid"));
        assertEquals(new BigDecimal(4711), task.get("pid"));
    }

    @Test
    void theStreamIsLeftOpenAndTheTextEndsWithALineFeed() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        writer.write(SampleTraces.rich(), out);
        assertFalse(closed[0]);
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("}\n"));
    }

    @Test
    void aStreamThatFailsGivesItsOwnException() {
        IOException full = new IOException("No space left on device");
        IOException seen = assertThrows(IOException.class, () -> writer.write(SampleTraces.rich(), new FullDisk(full)));
        assertEquals(full, seen);
    }

    @Test
    void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("run.json");
        Files.writeString(file, "old");
        writer.write(SampleTraces.rich(), file);
        new TraceRules(Json.parse(Files.readAllBytes(file))).check();
        assertEquals(List.of(file), listed());
    }

    @Test
    void aFailureLeavesThePreviousFileIntactAndNothingBehind() throws IOException {
        Path file = folder.resolve("run.json");
        Files.writeString(file, "old");
        UnwritableFileException seen = assertThrows(
                UnwritableFileException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }));
        assertEquals(
                "Could not write " + file + ": the disk is full; free some space, or choose another place.",
                Said.by(seen));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), listed());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("nowhere").resolve("run.json");
        UnwritableFileException seen =
                assertThrows(UnwritableFileException.class, () -> writer.write(SampleTraces.rich(), file));
        assertTrue(Said.by(seen).contains("there is no folder"), Said.by(seen));
    }

    @Test
    void aFolderIsNotOverwritten() {
        UnwritableFileException seen =
                assertThrows(UnwritableFileException.class, () -> writer.write(SampleTraces.rich(), folder));
        assertTrue(Said.by(seen).contains("it is a folder"), Said.by(seen));
    }

    @Test
    void anUnknownNicenessIsNull() throws IOException {
        Trace rich = SampleTraces.rich();
        TraceInfo info = MadeUpInfo.of(rich.info().waitSource())
                .niceness(TraceInfo.UNKNOWN_NICENESS)
                .simulated()
                .version("0.1")
                .info();
        Trace trace = new TraceBuilder(rich.spec(), rich.machine(), info).build();
        Map<String, Object> own = Json.object(written(trace).get("corewise"));
        assertNull(Json.object(own.get("info")).get("niceness"));
        new TraceRules(written(trace)).check();
    }

    @Test
    void aRunInPythonKeepsItsInterpreterButNotWhereThatIs() throws IOException {
        Trace rich = SampleTraces.rich();
        InterpreterInfo python =
                new InterpreterInfo("cpython", "3.14.0", "main Oct 7", false, Optional.of(StartMethod.FORKSERVER));
        RunOptions options = rich.spec()
                .options()
                .withPayload(1 << 20)
                .inPython(new InterpreterChoice("/home/somebody/python3", Optional.of(StartMethod.FORK)));
        RunSpec spec = new RunSpec(Way.INTERPRETERS, rich.spec().list(), 4, options);
        String words = "n = 1\n\u001b[31m";
        Printed mostThatIsKept = new Printed(words + "x".repeat(Printed.MOST - words.length()), 12);
        TraceInfo info = MadeUpInfo.of(WaitSource.SCHEDSTAT)
                .interpreter(python)
                .lostNotes(35_914)
                .printed(mostThatIsKept)
                .info();
        Path file = folder.resolve("python.json");
        writer.write(new TraceBuilder(spec, rich.machine(), info).build(), file);

        Trace back = new TraceReader().read(file).trace();

        assertFalse(Files.readString(file).contains("somebody"));
        assertTrue(Files.readString(file).contains("\"formatVersion\":3"));
        assertEquals(Optional.of(python), back.interpreter());
        assertEquals(35_914, back.info().lostNotes());
        assertEquals(mostThatIsKept, back.info().printed());
        assertEquals(Way.INTERPRETERS, back.spec().way());
        assertEquals(
                options.inPython(new InterpreterChoice("", Optional.of(StartMethod.FORK))),
                back.spec().options());
    }

    private List<Path> listed() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** A stream that can take nothing. */
    private static final class FullDisk extends OutputStream {
        private final IOException problem;

        FullDisk(IOException problem) {
            this.problem = problem;
        }

        @Override
        public void write(int value) throws IOException {
            throw problem;
        }
    }
}
