package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.ResidentMemory;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.workload.Workloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The start cache of worker processes: found again by its content, and never used once it is damaged. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class AotCacheIT {
    /** A cache that was made once, with the jar that it is for; each test works on a copy. */
    @TempDir
    private static Path origin;

    private static Path jar;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        jar = Files.createDirectories(origin.resolve("lib")).resolve("a.jar");
        ClassesJar.write(OwnCommands.ownClasses(), jar);
        new AotCache(jar, origin.resolve("cache")).make(() -> false);
    }

    private AotCache copy() throws IOException {
        try (Stream<Path> files = Files.list(origin.resolve("cache"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return new AotCache(jar, folder);
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all::toString);
            return all.getFirst();
        }
    }

    private void damage() throws IOException {
        byte[] bytes = Files.readAllBytes(only());
        for (int at = bytes.length / 4; at < bytes.length * 3 / 4; at++) {
            bytes[at] ^= 0x55;
        }
        Files.write(only(), bytes);
    }

    @Test
    void isFoundAgain() throws IOException {
        AotCache cache = copy();
        Path before = only();

        cache.make(() -> false);

        assertEquals(Optional.of(before), cache.command().cache());
        assertEquals(before, only());
    }

    @Test
    void isMadeAnewWhereItIsDamaged() throws IOException {
        AotCache cache = copy();
        damage();

        cache.make(() -> false);

        Path made = cache.command().cache().orElseThrow();
        assertEquals(made, only());
        assertTrue(made.getFileName().toString().contains(ContentDigest.ofFile(made)), made::toString);
    }

    @Test
    void isAnotherForAJarOfOtherContentAndEqualSizeAndTime() throws IOException {
        Path other = Files.copy(jar, folder.resolve("a.jar"));
        AotCache cache = new AotCache(other, folder.resolve("cache"));
        cache.make(() -> false);
        Path first = cache.command().cache().orElseThrow();
        var time = Files.getLastModifiedTime(other);
        byte[] bytes = Files.readAllBytes(other);
        // the time of the first entry, which no class loader looks at
        bytes[10] ^= 1;
        Files.write(other, bytes);
        Files.setLastModifiedTime(other, time);

        AotCache again = new AotCache(other, folder.resolve("cache"));
        again.make(() -> false);

        assertNotEquals(first, again.command().cache().orElseThrow());
    }

    @Test
    void aRunGoesOnWithoutACacheThatIsDamagedWhileTheProgramRuns() throws IOException {
        OwnCommands commands = new OwnCommands(copy());
        commands.prepare(() -> false);
        assertTrue(commands.current().cache().isPresent());
        damage();

        for (Way way : List.of(Way.PROCESS_PER_TASK, Way.PROCESS_POOL)) {
            allHaveResults(way, commands);
        }
        assertFalse(commands.current().cache().isPresent());
    }

    @Test
    void whatIsLeftForSomebodyWhoWaitsIsMadeByTheNext() throws IOException {
        Path empty = folder.resolve("caches");
        AotCache cache = new AotCache(jar, empty);
        int[] looks = {0};

        assertThrows(CancellationException.class, () -> cache.make(() -> ++looks[0] > 2));

        assertEquals(3, looks[0]);
        assertEquals(Optional.empty(), cache.command().cache());
        try (Stream<Path> left = Files.list(empty)) {
            assertEquals(List.of(), left.toList());
        }
        cache.make(() -> false);
        assertTrue(cache.command().cache().isPresent());
    }

    private static void allHaveResults(Way way, OwnCommands commands) {
        ListSpec list = new ListSpec(Work.PRIMES, 3, Lengths.EQUAL, 100, 1);
        TraceRecorder recorder = new TraceRecorder(
                new RunSpec(way, list, 2), MachineInfo.madeUp(2), Probes.notReporting(SystemClock.INSTANCE));
        recorder.start(0, 0);
        WorkerProcesses processes = new WorkerProcesses(commands, ResidentMemory::bytes, Deadlines.USUAL);
        Strategy strategy =
                way == Way.PROCESS_POOL ? new ProcessPoolStrategy(processes) : new ProcessPerTaskStrategy(processes);

        List<?> results = strategy.run(Workloads.of(list), recorder).results();

        assertTrue(results.stream().allMatch(Objects::nonNull), results::toString);
    }

    @Test
    void classesAndCachesWhoseFolderWouldBeTwoOnAClassPathAreUsed() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("a:b")).resolve("a.jar");
        Files.copy(jar, odd);
        Path caches = Files.createDirectories(folder.resolve("caches: all"));
        OwnCommands commands = new OwnCommands(new AotCache(odd, caches));
        allHaveResults(Way.PROCESS_POOL, commands);

        commands.prepare(() -> false);

        assertEquals(Optional.of(caches), commands.current().folder());
        assertTrue(commands.current().cache().isPresent());
        allHaveResults(Way.PROCESS_POOL, commands);
        assertTrue(commands.current().cache().isPresent());
    }

    @Test
    void whereNothingCanBeKeptProcessesStartWithout() {
        AotCache cache = new AotCache(jar, Path.of("/dev/null/corewise"));

        cache.make(() -> false);

        assertEquals(Optional.empty(), cache.command().cache());
        assertEquals(jar.toString(), cache.command().classPath());
    }
}
