package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.Awaited;
import corewise.file.TraceReader;
import corewise.file.TraceWriter;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.OwnFunction;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.recording.LiveTrace;
import corewise.recording.TraceInvariants;
import corewise.strategy.python.InterpreterFinder;
import corewise.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A learner's function in every way of both languages, in Python with the oldest and the newest interpreter here. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class OwnFunctionIT {
    private static final int ITEMS = 4;
    private static final int FAILING = 2;
    private static final int MOST_WORDS = 600;

    private static RunService service;

    @BeforeAll
    static void open() {
        service = ThisMachine.runs("test");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    /**
     * With the oldest interpreter Python's main thread, threads and processes alone: what each way does with a function is
     * the same in both, and what interpreters do otherwise, such as words of errors, does not depend on the way.
     */
    static Stream<Arguments> ways() {
        return ways(List.of(Way.SERIAL, Way.POOL, Way.PROCESS_POOL));
    }

    private static Stream<Arguments> ways(List<Way> ofTheOldest) {
        List<Interpreter> all = new InterpreterFinder().all();
        Stream<Arguments> java = Way.of(Language.JAVA).stream().map(way -> Arguments.of(way, Language.JAVA, ""));
        Stream<Arguments> newest = python(all.getFirst(), Way.of(Language.PYTHON));
        return Stream.concat(
                Stream.concat(java, newest), all.size() == 1 ? Stream.of() : python(all.getLast(), ofTheOldest));
    }

    private static Stream<Arguments> python(Interpreter interpreter, List<Way> ways) {
        return ways.stream()
                .filter(way -> way != Way.INTERPRETERS || interpreter.interpreters())
                .map(way -> Arguments.of(way, Language.PYTHON, interpreter.path()));
    }

    private static RunSpec spec(Way way, Language language, String path, String python, String java) {
        return spec(ITEMS, way, language, path, language == Language.PYTHON ? python : java);
    }

    private static RunSpec spec(int items, Way way, Language language, String path, String source) {
        OwnFunction function = new OwnFunction(language, "mine" + OwnFunction.ending(language), source);
        RunOptions options = language == Language.PYTHON
                ? RunOptions.DEFAULTS.inPython(new InterpreterChoice(path, Optional.empty()))
                : RunOptions.DEFAULTS;
        return new RunSpec(way, ListSpec.ofNumbers(function, items, 1), 2, options);
    }

    private static CompletedRun run(RunSpec spec) throws Exception {
        CompletedRun run = service.start(spec).completion().get();
        TraceInvariants.assertHold(run.trace());
        return run;
    }

    private static String said(CompletedRun run) {
        return run.notice().map(Texts.load()::say).orElse("");
    }

    /** What became of every task, for who has to find out why one has no result. */
    private static String outcomes(Trace trace) {
        return IntStream.range(0, ITEMS)
                .mapToObj(task -> trace.outcome(task)
                        + trace.failure(task)
                                .map(words -> ": " + words.substring(Math.max(0, words.length() - MOST_WORDS)))
                                .orElse(""))
                .collect(Collectors.joining("\n", trace.spec() + "\n", ""));
    }

    /** One run of each way shows all of it: starting the ways is what takes long. */
    @ParameterizedTest
    @MethodSource("ways")
    void whatItPrintsIsKeptThereIsNothingToReadAndAnItemThatFailsDoesSoAlone(Way way, Language language, String path)
            throws Exception {
        CompletedRun run = run(spec(way, language, path, """
                    import sys
                    class Pair:
                        def __init__(self, a): self.a = a
                        def __repr__(self): return 'Pair %d' % self.a
                    def work(n):
                        checkpoint()
                        print('out %d ä' % n)
                        print('err %d' % n, file=sys.stderr)
                        if n == 3:
                            return [][n]
                        try:
                            return input()
                        except EOFError:
                            return Pair(n * n)\
                    """, """
                    record Pair(long a) {
                        public String toString() { return "Pair " + a; }
                    }

                    Object work(long n) throws Exception {
                        checkpoint();
                        System.out.println("out " + n + " ä");
                        System.err.println("err " + n);
                        if (n == 3) {
                            return 1 / (n - n);
                        }
                        int read = System.in.read();
                        return read == -1 ? new Pair(n * n) : "read " + read;
                    }\
                    """));

        Trace trace = run.trace();
        assertEquals(TaskOutcome.FAILED, trace.outcome(FAILING), () -> outcomes(trace));
        assertEquals(ITEMS - 1, done(trace), () -> outcomes(trace));
        List<?> results = run.results();
        assertEquals(
                List.of("Pair 1", "Pair 4", "Pair 16"),
                List.of(results.get(0), results.get(1), results.get(3)),
                () -> outcomes(trace));
        String words = trace.failure(FAILING).orElseThrow();
        assertTrue(words.contains(language == Language.PYTHON ? "IndexError" : "ArithmeticException"), words);
        assertEquals(
                OptionalInt.of(10), trace.spec().list().function().orElseThrow().lineOf(words), words);
        String printed = trace.info().printed().text();
        List<String> lines = Pattern.compile("out \\d ä|err \\d")
                .matcher(printed)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
        assertEquals(
                List.of("err 1", "err 2", "err 3", "err 4", "out 1 ä", "out 2 ä", "out 3 ä", "out 4 ä"),
                lines,
                printed);
    }

    private static long done(Trace trace) {
        return IntStream.range(0, ITEMS)
                .filter(task -> trace.outcome(task) == TaskOutcome.DONE)
                .count();
    }

    static Stream<Arguments> inPython() {
        return ways(Way.of(Language.PYTHON)).filter(each -> each.get()[1] == Language.PYTHON);
    }

    @ParameterizedTest
    @MethodSource("inPython")
    void aFloodOfWordsIsInNobodysWayAndAnItemThatCannotBeSentFailsAlone(Way way, Language language, String path)
            throws Exception {
        boolean sent = way.usesProcesses(language);
        CompletedRun run = run(spec(way, language, path, """
                    import sys
                    def work(n):
                        checkpoint()
                        print('o' * 300_000)
                        print('e' * 300_000, file=sys.stderr)
                        return (lambda: n) if n == 3 and %s else n\
                    """.formatted(sent ? "True" : "False"), ""));

        Trace trace = run.trace();
        assertEquals(sent ? ITEMS - 1 : ITEMS, done(trace), () -> outcomes(trace));
        assertEquals("4", run.results().get(3), () -> outcomes(trace));
        if (sent) {
            assertEquals(TaskOutcome.FAILED, trace.outcome(FAILING), () -> outcomes(trace));
            assertTrue(trace.failure(FAILING).orElseThrow().contains("cannot be sent"), () -> outcomes(trace));
        } else {
            assertEquals("", said(run));
        }
    }

    /** Sockets by which the library's processes find each other are among them. */
    @Test
    void temporaryFilesOfARunInPythonGoWithIt() throws Exception {
        String path = new InterpreterFinder().all().getFirst().path();
        CompletedRun run = run(spec(
                Way.PROCESS_POOL,
                Language.PYTHON,
                path,
                "import tempfile\ndef work(n):\n    return tempfile.mkstemp(prefix='kept-')[1]",
                ""));

        assertEquals(ITEMS, run.results().size(), () -> outcomes(run.trace()));
        for (Object each : run.results()) {
            String told = String.valueOf(each);
            Path file = Path.of(told.replace("'", ""));
            assertTrue(file.toString().contains("corewise-python-"), told);
            assertFalse(Files.exists(file.getParent()), told);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anEndlessLoopEndsByACancel(Way way, Language language, String path) throws Exception {
        RunHandle run = service.start(spec(
                way,
                language,
                path,
                """
                def work(n):
                    while True:
                        try:
                            n += 1
                        except BaseException:
                            pass\
                """,
                "Object work(long n) { while (true) { try { n++; } catch (Throwable t) { n = 0; } } }"));
        LiveTrace live = run.follow();
        Awaited.that(() -> {
            live.refresh();
            return live.startedNanos(0) != TraceView.UNKNOWN_NANOS;
        });
        run.cancel();
        Trace trace = run.completion().get().trace();

        TraceInvariants.assertHold(trace);
        assertEquals(TaskOutcome.CANCELLED, trace.outcome(0));
        assertEquals(0, done(trace), () -> outcomes(trace));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatCannotBeRunAtAllIsRefusedWithItsLine(Way way, Language language, String path) throws Exception {
        CompletedRun run =
                run(spec(way, language, path, "\ndef work(n)\n    return n", "\nObject work(long n) { return n }"));

        assertTrue(run.refusal().isPresent(), said(run));
        assertEquals(
                OptionalInt.of(2),
                run.trace().spec().list().function().orElseThrow().lineOf(said(run)),
                said(run));
        assertEquals(
                ITEMS,
                IntStream.range(0, ITEMS)
                        .filter(task -> run.trace().outcome(task) == TaskOutcome.NOT_RUN)
                        .count());
    }

    /** Long enough to be looked at some times, however fast the machine and however many others want it. */
    @ParameterizedTest
    @MethodSource("ways")
    void withoutCheckpointsItIsLookedAtFromOutside(Way way, Language language, String path) throws Exception {
        String inPython = """
                import time
                def work(n):
                    until, t = time.monotonic() + 0.25, 0
                    while time.monotonic() < until:
                        t += t % n
                    return t\
                """;
        String inJava = """
                Object work(long n) {
                    long from = System.nanoTime();
                    long t = 0;
                    for (long i = 0; i < 20_000_000; i++) { t += i % n; }
                    while (System.nanoTime() - from < 250_000_000) { t++; }
                    return t;
                }
                """;
        int items = 2;
        CompletedRun run = run(spec(items, way, language, path, language == Language.PYTHON ? inPython : inJava));

        Trace trace = run.trace();
        assertEquals(way != Way.GLOBAL_LOCK, trace.spec().sampled());
        assertTrue(way == Way.GLOBAL_LOCK || trace.info().sampledEveryNanos() > 0);
        for (int task = 0; task < items; task++) {
            int slice = trace.lastSlice(task);
            boolean ran = false;
            for (; slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
                ran |= trace.sliceState(slice) == SliceState.RUNNING && trace.sliceProcessor(slice) >= 0;
            }
            // of a virtual thread that had to wait nothing is known until its end
            assertTrue(ran || way == Way.VIRTUAL_THREADS, "task " + task);
        }
    }

    @Test
    void itIsSavedWithTheRunAndReadBack(@TempDir Path folder) throws Exception {
        Trace trace = run(spec(
                        Way.POOL,
                        Language.JAVA,
                        "",
                        "",
                        "// “quoted”, a \t tab\nObject work(long n) {\n    return \"ü\" + n;\n}\n"))
                .trace();
        Path file = folder.resolve("own.json");
        new TraceWriter().write(trace, file);
        Trace read = new TraceReader().read(file).trace();

        assertEquals(trace.spec(), read.spec());
        assertEquals(trace.info().sampledEveryNanos(), read.info().sampledEveryNanos());
        assertFalse(read.spec().list().function().isEmpty());
    }
}
