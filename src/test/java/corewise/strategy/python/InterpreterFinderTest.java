package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.StartMethod;
import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import corewise.recording.TickingClock;
import corewise.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InterpreterFinderTest {
    private static final long PATIENCE = 30_000_000_000L;

    @TempDir
    Path folder;

    private Path bin() {
        return folder.resolve("bin");
    }

    private InterpreterPlaces places() {
        return new InterpreterPlaces(
                Map.of("PATH", bin().toString()), folder.resolve("home"), folder.resolve("root"), false);
    }

    private InterpreterFinder finder() {
        return new InterpreterFinder(places(), SystemClock.INSTANCE, PATIENCE);
    }

    /** One whose patience ends after some looks. */
    private InterpreterFinder impatient() {
        return new InterpreterFinder(places(), new TickingClock(10_000_000), 100_000_000);
    }

    private Path saying(String name, String text) throws IOException {
        return MadeUpInterpreter.saying(bin().resolve(name), text);
    }

    private String refusal(InterpreterFinder finder, Path file) {
        NoInterpreterException none = assertThrows(
                NoInterpreterException.class,
                () -> finder.chosen(new InterpreterChoice(file.toString(), Optional.empty())));
        return Texts.load().say(none.fact()).replace(bin() + "/", "");
    }

    @Test
    void versionsComeInTheOrderOfTheirNumbersAndThoseWithoutALockLast() throws Exception {
        saying("python3.9", MadeUpInterpreter.about("3.9.1", true, "\"fork\",\"spawn\"", "fork"));
        saying("python3.10", MadeUpInterpreter.about("3.10.0", true, "\"fork\",\"spawn\"", "fork"));
        saying("python3.13t", MadeUpInterpreter.about("3.13.0", false, "\"fork\",\"spawn\"", "fork"));
        saying(
                "python3.14",
                MadeUpInterpreter.about("3.14.0", true, "\"forkserver\",\"spawn\",\"fork\"", "forkserver"));
        saying("python3.15", MadeUpInterpreter.about("3.15.0a2", true, "\"fork\"", "fork"));
        saying("python3.7", MadeUpInterpreter.about("3.7.1", true, "\"fork\"", "fork"));

        List<Interpreter> all = finder().all();

        assertEquals(
                List.of("3.14.0", "3.10.0", "3.9.1", "3.15.0a2", "3.13.0"),
                all.stream().map(found -> found.info().version()).toList());
        Interpreter newest = all.getFirst();
        assertTrue(newest.interpreters() && newest.info().lock());
        assertEquals(Optional.of(StartMethod.FORKSERVER), newest.info().startMethod());
        assertEquals(List.of(StartMethod.FORKSERVER, StartMethod.SPAWN, StartMethod.FORK), newest.startMethods());
        Interpreter free = all.getLast();
        assertTrue(free.freeThreading() && !free.info().lock() && !free.interpreters());
        assertEquals(
                "Python\u00a03.13.0 without its lock",
                Texts.load().say(free.info().withoutStartMethod().fact()));
        assertEquals(newest, finder().chosen(InterpreterChoice.USUAL));
    }

    @Test
    void whatIsNoInterpreterIsToldInWords() throws Exception {
        assertEquals(
                "python3.7 is Python\u00a03.7.1; 3.8 or newer is needed.",
                refusal(finder(), saying("python3.7", MadeUpInterpreter.about("3.7.1", true, "", ""))));
        assertEquals(
                "python3.8 is another Python, pypy; runs are made with CPython.",
                refusal(finder(), saying("python3.8", MadeUpInterpreter.about("pypy", "3.10.1", true, "", ""))));
        assertEquals(
                "python3.9 is not a Python that can be used: it ended with exit code 3.",
                refusal(finder(), MadeUpInterpreter.script(bin().resolve("python3.9"), "exit 3")));
        assertTrue(refusal(finder(), saying("python3.10", "no JSON")).contains("is not understood: “no JSON”"));
        assertEquals(
                "python3.11 is not a Python that can be used: it says nothing.",
                refusal(finder(), saying("python3.11", "")));
        assertEquals("There is no program python3.44.", refusal(finder(), bin().resolve("python3.44")));
        assertEquals(List.of(), finder().all());
        NoInterpreterException none =
                assertThrows(NoInterpreterException.class, () -> finder().chosen(InterpreterChoice.USUAL));
        assertTrue(Texts.load().say(none.fact()).contains("install Python"));
    }

    /** As Python 2.7 does. */
    @Test
    void oneThatDoesNotKnowTheOptionsIsAskedWithoutThem() throws Exception {
        String knowsNoOptions = "[ \"$1\" = -I ] && exit 2\n";
        String old = knowsNoOptions + "echo '{\"implementation\":\"cpython\",\"version\":\"2.7.18\"}'\n";
        assertEquals(
                "python2.7 is Python\u00a02.7.18; 3.8 or newer is needed.",
                refusal(finder(), MadeUpInterpreter.script(bin().resolve("python2.7"), old)));
        assertEquals(
                "ls is not a Python that can be used: it ended with exit code 2.",
                refusal(finder(), MadeUpInterpreter.script(bin().resolve("ls"), "exit 2")));
        assertEquals(
                "other is not a Python that can be used: it ended with exit code 2.",
                refusal(
                        finder(),
                        MadeUpInterpreter.script(
                                bin().resolve("other"), knowsNoOptions + "echo not to be understood")));
    }

    @Test
    void oneThatDoesNotAnswerIsEnded() throws Exception {
        Path silent = MadeUpInterpreter.script(
                bin().resolve("python3"), "echo $$ > " + folder.resolve("pid") + "\nexec sleep 600\n");
        assertEquals("python3 is not a Python that can be used: it does not answer.", refusal(impatient(), silent));
        String pid = Files.exists(folder.resolve("pid"))
                ? Files.readString(folder.resolve("pid")).strip()
                : "";
        if (!pid.isEmpty()) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(left -> left.onExit().join());
        }
    }

    @Test
    void oneThatWasSilentIsAskedAgain() throws Exception {
        AtomicBoolean busy = new AtomicBoolean(true);
        AtomicLong now = new AtomicLong();
        InterpreterFinder finder =
                new InterpreterFinder(places(), () -> busy.get() ? now.addAndGet(PATIENCE) : now.get(), PATIENCE);
        Path free = folder.resolve("free");
        MadeUpInterpreter.script(
                bin().resolve("python3"),
                "[ -e " + free + " ] || exec sleep 600\necho '" + MadeUpInterpreter.about("3.9.1", true, "", "")
                        + "'\n");
        NoInterpreterException silent = assertThrows(
                NoInterpreterException.class, () -> finder.chosen(new InterpreterChoice("", Optional.empty())));
        assertTrue(Texts.load().say(silent.fact()).endsWith("it does not answer."));

        busy.set(false);
        Files.createFile(free);

        assertEquals("3.9.1", finder.all().getFirst().info().version());
    }

    @Test
    void whatTheSystemRefusedToStartIsToldAsThatAndAskedAgain() throws Exception {
        InterpreterFinder finder = new InterpreterFinder(places(), SystemClock.INSTANCE, PATIENCE);
        Path shell = folder.resolve("shell");
        Files.createDirectories(bin());
        Path python = Files.writeString(
                bin().resolve("python3"),
                "#!" + shell + "\necho '" + MadeUpInterpreter.about("3.9.1", true, "", "") + "'\n");
        assertTrue(python.toFile().setExecutable(true));
        NoInterpreterException refused = assertThrows(
                NoInterpreterException.class, () -> finder.chosen(new InterpreterChoice("", Optional.empty())));
        String told = Texts.load().say(refused.fact());
        assertTrue(told.contains(python + " is not a Python that can be used: "), told);
        assertTrue(told.contains("error"), told);

        Files.createSymbolicLink(shell, Path.of("/bin/sh"));

        assertEquals("3.9.1", finder.all().getFirst().info().version());
    }

    @Test
    void onABusyMachineEachThatAnswersGivesTheOthersTime() throws Exception {
        Path pid = folder.resolve("pid");
        Path go = folder.resolve("go");
        String answer = "echo '%s'\n";
        MadeUpInterpreter.script(
                bin().resolve("python3.10"),
                answer.formatted(MadeUpInterpreter.about("3.10.1", true, "", "")) + "echo $$ > " + pid + "\n");
        MadeUpInterpreter.script(
                bin().resolve("python3.11"),
                "until [ -e " + go + " ]; do sleep 0.01; done\n"
                        + answer.formatted(MadeUpInterpreter.about("3.11.1", true, "", "")));
        AtomicInteger since = new AtomicInteger();
        // the first answers at the end of its time, the second after it: by then the first has long been taken notice
        // of
        NanoClock clock = () -> {
            boolean second = gone(pid) && since.incrementAndGet() > 100;
            if (since.get() > 110) {
                go.toFile().mkdir();
            }
            return second ? PATIENCE + 2 : since.get() > 0 ? PATIENCE : 0;
        };

        assertEquals(2, new InterpreterFinder(places(), clock, PATIENCE).all().size());
    }

    private static boolean gone(Path pid) {
        try {
            String written = Files.exists(pid) ? Files.readString(pid).strip() : "";
            return !written.isEmpty()
                    && ProcessHandle.of(Long.parseLong(written)).isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void oneThatNeverStopsTalkingIsEnded() throws Exception {
        Path flooding = MadeUpInterpreter.script(
                bin().resolve("python3"), "while :; do echo 0123456789012345678901234567890123456789; done\n");
        assertEquals("python3 is not a Python that can be used: it says too much.", refusal(finder(), flooding));
    }

    @Test
    void eachIsAskedOnceAndAgainWhenItsFileHasChanged() throws Exception {
        Path asked = folder.resolve("asked");
        String answer = "cat <<'END'\n%s\nEND\necho x >> " + asked;
        Path python = MadeUpInterpreter.script(
                bin().resolve("python3"), answer.formatted(MadeUpInterpreter.about("3.9.1", true, "", "")));
        InterpreterFinder finder = finder();
        assertEquals(1, finder.all().size());
        assertEquals(1, finder.all().size());
        assertEquals(1, Files.readAllLines(asked).size());

        MadeUpInterpreter.script(python, answer.formatted(MadeUpInterpreter.about("3.12.1", true, "", "")) + "\n");

        assertEquals("3.12.1", finder.all().getFirst().info().version());
        assertEquals(2, Files.readAllLines(asked).size());
    }

    @Test
    void aStartMethodThatTheInterpreterLacksIsRefused() throws Exception {
        Path python = saying("python3", MadeUpInterpreter.about("3.9.1", true, "\"spawn\"", "spawn"));
        InterpreterChoice spawning = new InterpreterChoice(python.toString(), Optional.of(StartMethod.SPAWN));
        InterpreterChoice forking = new InterpreterChoice(python.toString(), Optional.of(StartMethod.FORK));

        assertEquals("3.9.1", finder().chosen(spawning).info().version());
        NoInterpreterException none = assertThrows(NoInterpreterException.class, () -> finder().chosen(forking));
        assertEquals(
                "Python\u00a03.9.1 cannot make processes by fork here.",
                Texts.load().say(none.fact()));
    }

    @Test
    void oneCanBeNamedAsOnACommandLine() throws Exception {
        saying("python3.9", MadeUpInterpreter.about("3.9.1", true, "", ""));
        Files.createSymbolicLink(bin().resolve("python3"), bin().resolve("python3.9"));

        assertEquals(1, finder().all().size());
        assertEquals(
                "3.9.1",
                finder().chosen(new InterpreterChoice("python3.9", Optional.empty()))
                        .info()
                        .version());
    }

    @Test
    void placesArePathPyenvAndTheUsualFoldersButNoStandIns() throws Exception {
        List<String> wanted = List.of(
                "bin/python3",
                "home/.pyenv/versions/3.9.1/bin/python3.9",
                "pyenv/versions/3.12.0/bin/python3",
                "root/usr/bin/python3.8",
                "root/Library/Frameworks/Python.framework/Versions/3.13/bin/python3.13t");
        for (String file : wanted) {
            MadeUpInterpreter.saying(folder.resolve(file), "");
        }
        for (String other : List.of("bin/python", "bin/python2", "bin/python3-config", "shims/python3")) {
            MadeUpInterpreter.saying(folder.resolve(other), "");
        }
        String path = "relative:" + folder.resolve("shims") + ":" + bin();
        InterpreterPlaces places = new InterpreterPlaces(
                Map.of("PATH", path, "PYENV_ROOT", folder.resolve("pyenv").toString()),
                folder.resolve("home"),
                folder.resolve("root"),
                false);

        assertEquals(
                wanted.stream().sorted().toList(),
                places.candidates().stream()
                        .map(file -> folder.relativize(file).toString())
                        .sorted()
                        .toList());
    }

    @Test
    void theLaunchersListIsUnderstood() throws Exception {
        Path one = saying("python one", "");
        Path other = saying("other", "");
        String list =
                " -V:3.12 *        " + one + "\n -V:3.9-32         " + other + "\n -V:3.8  Z:\\gone\\python.exe\n";
        assertEquals(List.of(one, other), InterpreterFinder.paths(list));
    }
}
