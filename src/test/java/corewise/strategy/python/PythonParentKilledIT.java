package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.Awaited;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.LiveTrace;
import corewise.strategy.process.Deadlines;
import corewise.strategy.python.PythonList.Portable;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of Python's outlives this program, however that ends: here it is killed during items that never end. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class PythonParentKilledIT {
    private static final long ENDLESS = 1_000_000_000;
    private static final String ALL_TOLD = "";

    @TempDir
    Path folder;

    /** The program: runs endless items, and tells the numbers of all processes that it has by then. */
    public static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws IOException, InterruptedException, TimeoutException {
            ListSpec spec = new ListSpec(Work.PRIMES, 3, Lengths.EQUAL, 100, 1);
            @SuppressWarnings("unchecked")
            ListWork<Long> primes = (ListWork<Long>) Workloads.of(spec);
            ListWork<Long> work = new Portable<>(primes, Collections.nCopies(3, List.<Object>of(ENDLESS)));
            RunOptions options = RunOptions.DEFAULTS.inPython(
                    new InterpreterChoice("", Optional.of(StartMethod.valueOf(arguments[1]))));
            RunSpec run = new RunSpec(Way.valueOf(arguments[0]), spec, 2, options);
            PythonList<Long> list = PythonList.start(work, run, PythonList.runs(Deadlines.USUAL));
            LiveTrace live = new LiveTrace(list.recorder);
            PythonList.await(() -> live.startedNanos(0) != TraceView.UNKNOWN_NANOS);
            ProcessHandle.current().descendants().forEach(process -> System.out.println(process.pid()));
            System.out.println(ALL_TOLD);
        }
    }

    /** The program, killed when it has just made the folder of a run, before Python is started. */
    public static final class EarlyParent {
        private EarlyParent() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(new PrivateFolder(1_000).path());
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void theFolderGoesAlsoWhereTheProgramIsKilledBeforePythonIsThere() throws Exception {
        Process parent = start(EarlyParent.class);
        try (var lines = parent.inputReader(StandardCharsets.UTF_8)) {
            Path made = Path.of(lines.readLine());
            parent.waitFor();
            // where there is no shell nothing is guarded
            boolean guarded = Files.isExecutable(Path.of("/bin/sh"));
            Awaited.that(() -> Files.exists(made) != guarded);
        }
    }

    private static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // it lives for a moment
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    @ParameterizedTest
    @CsvSource({
        "SERIAL, FORK",
        "THREAD_PER_TASK, FORK",
        "POOL, FORK",
        "PROCESS_PER_TASK, FORK",
        "PROCESS_PER_TASK, SPAWN",
        "PROCESS_PER_TASK, FORKSERVER",
        "PROCESS_POOL, FORK",
        "PROCESS_POOL, SPAWN",
        "PROCESS_POOL, FORKSERVER",
        "CHUNKS, SPAWN",
        "IMAP_UNORDERED, FORKSERVER"
    })
    void pythonEndsWhenTheProgramIsKilled(String way, String method)
            throws IOException, InterruptedException, TimeoutException {
        Process parent = start(Parent.class, way, method);
        List<Long> processes = new ArrayList<>();
        Set<Path> semaphores = new TreeSet<>();
        try (var lines = parent.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && !line.equals(ALL_TOLD); line = lines.readLine()) {
                processes.add(Long.parseLong(line));
            }
            processes.forEach(process -> semaphores.addAll(Semaphores.of(process)));
            parent.destroyForcibly().waitFor();
        }
        Awaited.that(() -> Semaphores.gone(semaphores));
        for (long process : processes) {
            Awaited.that(() -> !lives(process));
        }
        assertFalse(processes.isEmpty());
        boolean pool = Way.valueOf(way).usesProcesses(Language.PYTHON) && Way.valueOf(way) != Way.PROCESS_PER_TASK;
        assertEquals(pool && !method.equals("FORK") && Files.exists(Path.of("/proc")), !semaphores.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "spawn", "forkserver"})
    void aProcessThatIsBeingMadeWhenAllIsKilledEndsToo(String method) throws Exception {
        Process main = TestScript.in(folder, PythonList.oldestAndNewest().getLast(), "orphan.py", method)
                .redirectError(Redirect.DISCARD)
                .start();
        try (var lines = main.inputReader(StandardCharsets.UTF_8)) {
            long orphan = Long.parseLong(lines.readLine());
            main.waitFor();
            Awaited.that(() -> !lives(orphan));
        }
    }

    /** A process that has ended and that nobody has asked about yet is not alive. */
    private static boolean lives(long pid) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return text.charAt(text.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException ended) {
            return false;
        }
    }
}
