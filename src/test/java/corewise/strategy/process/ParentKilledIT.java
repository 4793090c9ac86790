package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.Awaited;
import corewise.child.FaultyChild;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.ResidentMemory;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.TraceRecorder;
import corewise.strategy.FakeWork;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No worker process outlives its parent, however that ends: here it is killed while one child works without end, or can do
 * nothing any more of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class ParentKilledIT {
    private static final int PROCESSES = 2;

    /** The parent: a pool with an item that never ends; tells the numbers of its processes on its standard output. */
    public static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException, TimeoutException {
            ListSpec list = new ListSpec(Work.PRIMES, 3, Lengths.EQUAL, 1, Long.parseLong(arguments[0]));
            TraceRecorder recorder = new TraceRecorder(
                    new RunSpec(Way.PROCESS_POOL, list, PROCESSES),
                    MachineInfo.madeUp(2),
                    Probes.notReporting(SystemClock.INSTANCE));
            recorder.start(0, 0);
            WorkerProcesses processes = new WorkerProcesses(
                    () -> new ChildCommand(
                            System.getProperty("java.class.path"),
                            FaultyChild.class.getName(),
                            Optional.empty(),
                            Optional.empty()),
                    ResidentMemory::bytes,
                    Deadlines.USUAL);
            Thread run = new Thread(
                    () -> new ProcessPoolStrategy(processes).run(new FakeWork(list, (item, progress) -> 0L), recorder));
            run.start();
            LiveTrace live = new LiveTrace(recorder);
            // the processes and who guards them
            Awaited.that(() -> live.workerCount() >= PROCESSES
                    && ProcessHandle.current().children().count() > PROCESSES);
            for (int worker = 0; worker < PROCESSES; worker++) {
                System.out.println(live.workerInfo(worker).processId());
            }
            run.join();
        }
    }

    /** Another parent: makes a start cache. */
    public static final class CacheMaker {
        private CacheMaker() {}

        public static void main(String[] arguments) {
            new AotCache(OwnCommands.ownClasses(), Path.of(arguments[0])).make(() -> false);
        }
    }

    private static ProcessBuilder parent(Class<?> mainClass, String argument) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        mainClass.getName(),
                        argument)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** @param begun what is there when the parent is killed: nothing but the folder, what the first child makes, the second */
    @ParameterizedTest
    @ValueSource(strings = {".tmp", "jar", "notes", "cache"})
    void neitherProcessNorFileIsLeftOfACacheThatWasBeingMade(String begun, @TempDir Path folder)
            throws IOException, InterruptedException, TimeoutException {
        Process parent = parent(CacheMaker.class, folder.toString()).start();
        Awaited.that(() -> files(folder).anyMatch(file -> file.endsWith(begun)));
        List<ProcessHandle> children = parent.descendants().toList();

        parent.destroyForcibly().waitFor();

        for (ProcessHandle child : children) {
            Awaited.that(() -> !lives(child.pid()));
        }
        assertFalse(children.isEmpty());
        assertEquals(
                List.of(), files(folder).filter(file -> file.contains(".tmp")).toList());
    }

    /** All files and folders in a folder while others make and delete them. */
    private static Stream<String> files(Path folder) {
        return all(folder.toFile()).map(File::getPath);
    }

    private static Stream<File> all(File folder) {
        return Stream.ofNullable(folder.listFiles())
                .flatMap(Stream::of)
                .flatMap(file -> Stream.concat(Stream.of(file), all(file)));
    }

    @ParameterizedTest
    @ValueSource(longs = {FaultyChild.ENDLESS, FaultyChild.STOPPED})
    void childrenEndWhenTheirParentIsKilled(long fault) throws IOException, InterruptedException, TimeoutException {
        Process parent = parent(Parent.class, String.valueOf(fault)).start();
        List<Long> children = new ArrayList<>();
        try (var lines = parent.inputReader(StandardCharsets.UTF_8)) {
            while (children.size() < PROCESSES) {
                children.add(Long.parseLong(lines.readLine()));
            }
            Awaited.that(
                    () -> fault != FaultyChild.STOPPED || children.stream().anyMatch(child -> state(child) == 'T'));
            parent.destroyForcibly().waitFor();
        }
        for (long child : children) {
            Awaited.that(() -> !lives(child));
        }
        assertEquals(PROCESSES, children.size());
    }

    /** A process that has ended and that nobody has asked about yet is not alive. */
    private static boolean lives(long pid) {
        char state = state(pid);
        return state != 'Z'
                && (state != ' '
                        || ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    /** What Linux says that a process does; a blank where it says nothing. */
    private static char state(long pid) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return text.charAt(text.lastIndexOf(')') + 2);
        } catch (IOException ended) {
            return ' ';
        }
    }
}
