package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.Json;
import corewise.file.TraceWriter;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.RunService;
import corewise.session.ThisMachine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The program confined to one processor by {@code taskset}. Where there is no such tool the program is started as it is,
 * and only what holds everywhere is checked: no task runs on a processor that is marked as not usable.
 */
@Execution(ExecutionMode.CONCURRENT)
class AffinityIT {
    private static final Path STATUS = Path.of("/proc/self/status");

    @TempDir
    private Path folder;

    /** Makes a run of each way, in one program, for starting it for each takes long. */
    public static final class EveryWay {
        private EveryWay() {}

        public static void main(String[] arguments) throws Exception {
            try (RunService runs = ThisMachine.runs("test")) {
                for (Way way : Way.of(Language.JAVA)) {
                    ListSpec list = new ListSpec(Work.PRIMES, 6, Lengths.EQUAL, 50_000, 1);
                    CompletedRun run =
                            runs.start(new RunSpec(way, list, 2)).completion().get();
                    new TraceWriter().write(run.trace(), Path.of(arguments[0], way.id() + ".json"));
                }
            }
            // what carries virtual threads is no reason to stay
            System.exit(0);
        }
    }

    @Test
    void tasksOfEveryWayRunOnlyOnTheProcessorThatTheProgramMayUse() throws Exception {
        List<String> command = new ArrayList<>(confined());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
        command.addAll(List.of(EveryWay.class.getName(), folder.toString()));
        LauncherRun run = LauncherRun.of(
                folder,
                Map.of("HOME", folder.toString()),
                Path.of(command.getFirst()),
                command.subList(1, command.size()).toArray(String[]::new));
        assertEquals(0, run.exitCode(), run::errors);

        for (Way way : Way.of(Language.JAVA)) {
            check(folder.resolve(way.id() + ".json"));
        }
    }

    @Test
    void tasksOfTheBuiltProgramRunOnlyOnTheProcessorThatItMayUse() throws Exception {
        String[] arguments = {
            "run",
            "--way",
            "process-pool",
            "--work",
            "primes",
            "--items",
            "6",
            "--length",
            "5ms",
            "--json",
            "trace.json"
        };
        List<String> confined = confined();
        LauncherRun run = confined.isEmpty()
                ? new Program(folder).run(arguments)
                : new Program(folder)
                        .runUnder(Path.of(confined.getFirst()), confined.subList(1, confined.size()), arguments);
        assertAll(() -> assertEquals("", run.complaints()), () -> assertEquals(0, run.exitCode(), run::output));

        check(folder.resolve("trace.json"));
    }

    /** As it is for who starts elsewhere. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The beginning of a command that confines another one; empty where there is no such tool. */
    private static List<String> confined() throws IOException {
        Optional<Path> taskset = taskset();
        Optional<Long> only = taskset.isPresent() ? lastUsable() : Optional.empty();
        return only.map(processor -> List.of(taskset.orElseThrow().toString(), "-c", processor.toString()))
                .orElse(List.of());
    }

    private static void check(Path file) throws IOException {
        Optional<Long> only = confined().isEmpty() ? Optional.empty() : lastUsable();
        Map<String, Object> trace = Json.parse(Files.readAllBytes(file));
        Map<String, Object> machine =
                Json.object(Json.object(trace.get("corewise")).get("machine"));
        List<Map<String, Object>> events = Json.objects(trace.get("traceEvents"));
        Set<Long> usable = usable(machine);
        Set<Long> ranOn = ranOn(events);
        assertEquals(
                6,
                events.stream().filter(event -> "done".equals(outcome(event))).count());
        assertTrue(usable.containsAll(ranOn), () -> "ran on " + ranOn + ", usable " + usable);
        if (only.isPresent()) {
            assertEquals(Set.of(only.get()), usable);
            assertEquals(Set.of(only.get()), ranOn);
            assertEquals(1, Json.integer(machine, "availableProcessors", 0));
        } else {
            assertFalse(usable.isEmpty());
        }
    }

    private static Set<Long> usable(Map<String, Object> machine) {
        return Json.objects(machine.get("processors")).stream()
                .filter(processor -> (Boolean) processor.get("usable"))
                .map(processor -> Json.integer(processor, "number", -1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The processors of all running slices; empty where the system does not report them. */
    private static Set<Long> ranOn(List<Map<String, Object>> events) {
        return events.stream()
                .filter(event -> "running".equals(Json.text(event, "cat")))
                .map(event -> Json.object(event.get("args")))
                .filter(slice -> slice.containsKey("processor"))
                .map(slice -> Json.integer(slice, "processor", -1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outcome(Map<String, Object> event) {
        return "task".equals(Json.text(event, "cat")) ? Json.text(Json.object(event.get("args")), "outcome") : "";
    }

    private static Optional<Path> taskset() {
        return Stream.of("/usr/bin/taskset", "/bin/taskset")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The last processor that this program may use: the end of a list such as {@code 0-3,6}. */
    private static Optional<Long> lastUsable() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> Long.valueOf(line.replaceFirst(".*\\D", "")))
                .findFirst();
    }
}
