package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.Json;
import corewise.model.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The program confined to one processor by {@code taskset}. Where there is no such tool the program is started as it is,
 * and only what holds everywhere is checked: no task runs on a processor that is marked as not usable.
 */
class AffinityIT {
    private static final Path STATUS = Path.of("/proc/self/status");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Way.class)
    void tasksRunOnlyOnTheProcessorThatTheProgramMayUse(Way way) throws Exception {
        Optional<Path> taskset = taskset();
        Optional<Long> only = taskset.isPresent() ? lastUsable() : Optional.empty();
        String[] arguments = {
            "run", "--way", way.id(), "--work", "primes", "--items", "6", "--length", "5ms", "--json", "trace.json"
        };
        LauncherRun run = only.isPresent()
                ? new Program(folder)
                        .runUnder(
                                taskset.orElseThrow(), List.of("-c", only.get().toString()), arguments)
                : new Program(folder).run(arguments);
        assertAll(() -> assertEquals("", run.errors()), () -> assertEquals(0, run.exitCode(), run::output));

        Map<String, Object> trace = Json.parse(Files.readAllBytes(folder.resolve("trace.json")));
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
