package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.session.FakeRunService;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageSwitchTest {
    private static final Interpreter NEW = interpreter("/usr/bin/python3.13", "3.13.0", false);
    private static final Interpreter OLD = interpreter("/usr/bin/python3.8", "3.8.18", false);
    private static final Interpreter NEWEST = interpreter("/usr/bin/python3.14", "3.14.0", true);

    private static final Interpreter NAMED = interpreter("/opt/python3", "3.13.0", false);

    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA)).withPython(NEW, OLD, NEWEST);
    private final WatchViewModel watch = watch(service);
    private final RunControlsViewModel controls = watch.controls();

    private static WatchViewModel watch(FakeRunService runs) {
        return new WatchViewModel(MadeUpServices.of(runs));
    }

    private static Interpreter interpreter(String path, String version, boolean interpreters) {
        return new Interpreter(
                path,
                new InterpreterInfo("cpython", version, "", true, Optional.of(StartMethod.FORK)),
                false,
                List.of(StartMethod.FORK, StartMethod.SPAWN),
                interpreters);
    }

    private RunSpec spec() {
        return watch.settings().specProperty().get();
    }

    private void speakPython() {
        controls.languageProperty().set(Language.PYTHON);
    }

    @Test
    void thereIsNoSwitchWhereRunsAreInJavaOnly() {
        assertFalse(watch(new FakeRunService(8)).controls().hasLanguages());
        assertTrue(controls.hasLanguages());
    }

    @Test
    void itemsAreAsLongInPythonAsInJava() {
        long size = spec().list().size();
        speakPython();
        assertEquals(Language.PYTHON, spec().language());
        assertEquals(size / 100, spec().list().size());
        controls.languageProperty().set(Language.JAVA);
        assertEquals(size, spec().list().size());
    }

    @Test
    void aSizeThatWasGivenStaysTheSameListInBothLanguages() {
        watch.list().giveSize(4_711);
        speakPython();
        assertEquals(4_711, spec().list().size());
    }

    @Test
    void waysThatALanguageLacksAreToldWithTheReasonAndLeft() {
        assertTrue(controls.whyNot(Way.IMAP_UNORDERED).startsWith("only Python"));
        controls.wayProperty().set(Way.GLOBAL_LOCK);
        speakPython();
        assertEquals(Way.POOL, controls.wayProperty().get());
        assertTrue(controls.noteProperty(Way.GLOBAL_LOCK).get().startsWith("in Python there is nothing to model"));
        assertEquals("", controls.whyNot(Way.IMAP_UNORDERED));
        assertEquals(
                "Pool.map, one item at a time; own memory",
                controls.noteProperty(Way.PROCESS_POOL).get());
        assertTrue(watch.figures().lineProperty().get().contains("7 ways"));
    }

    @Test
    void interpretersAreToBeHadWhereTheInterpreterHasThem() {
        speakPython();
        assertTrue(controls.whyNot(Way.INTERPRETERS).contains("3.13.0"));
        controls.interpreterProperty().set(NEWEST);
        assertEquals("", controls.whyNot(Way.INTERPRETERS));
        assertEquals(NEWEST.path(), spec().options().interpreter().path());
    }

    @Test
    void theBestInterpreterIsTakenUnlessAnotherIsChosen() {
        speakPython();
        assertEquals(NEW, controls.interpreterProperty().get());
        controls.interpreterProperty().set(OLD);
        watch.settings().interpreters().methodProperty().set(Optional.of(StartMethod.SPAWN));
        assertEquals(OLD.path(), spec().options().interpreter().path());
        assertEquals(
                Optional.of(StartMethod.SPAWN), spec().options().interpreter().startMethod());
        watch.requests().run();
        assertEquals(spec().options(), service.started().getLast().spec().options());
    }

    @Test
    void withoutAnInterpreterASentenceSaysWhatToInstallAndJavaGoesOn() {
        WatchViewModel without = watch(new FakeRunService(8).withPython());
        without.controls().languageProperty().set(Language.PYTHON);
        assertTrue(
                without.settings().notNow().get().startsWith("There is no Python 3.8"),
                without.settings().notNow().get());
        without.requests().run();
        assertEquals(
                Optional.empty(), Optional.ofNullable(without.currentProperty().get()));
        without.controls().languageProperty().set(Language.JAVA);
        assertEquals("", without.settings().notNow().get());
    }

    @Test
    void theTextsOwnFourRaceInPython() {
        speakPython();
        watch.requests().runRace();
        for (Way way : List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.PROCESS_PER_TASK, Way.PROCESS_POOL)) {
            assertEquals(way, service.started().getLast().spec().way());
            assertEquals(Language.PYTHON, service.started().getLast().spec().language());
            service.endLast();
        }
    }

    @Test
    void theCodeCardShowsTheProgramThatRuns() {
        speakPython();
        controls.wayProperty().set(Way.PROCESS_POOL);
        assertEquals(CodeLanguage.PYTHON, watch.code().languageProperty().get());
        assertEquals(
                "def process_pool(work, items):",
                watch.code().linesProperty().get().getFirst());
        controls.languageProperty().set(Language.JAVA);
        assertEquals(CodeLanguage.JAVA, watch.code().languageProperty().get());
    }

    @Test
    void theListOfARunThatIsOpenedKeepsItsSizeAndLanguage() {
        RunSpec made = new RunSpec(
                Way.CHUNKS,
                spec().list(),
                4,
                RunOptions.DEFAULTS.inPython(new InterpreterChoice(OLD.path(), Optional.empty())));
        watch.requests().runAll(List.of(made), 1);
        assertEquals(Language.PYTHON, controls.languageProperty().get());
        assertEquals(made.list(), spec().list());
        assertEquals(OLD, controls.interpreterProperty().get());
    }

    @Test
    void anInterpreterThatIsNamedByHandIsTaken() {
        service.onInterpreter = choice -> NAMED;
        speakPython();
        watch.settings().interpreters().name(NAMED.path());
        assertEquals(NAMED, controls.interpreterProperty().get());
        assertEquals(NAMED.path(), spec().options().interpreter().path());
        assertEquals("", watch.settings().interpreters().ofNamed().get());
        assertTrue(watch.settings().interpreters().foundProperty().get().contains(NAMED));
        assertEquals(
                "Python\u00a03.13.0 · /opt/python3",
                watch.settings().interpreters().nameOf(NAMED));
        assertEquals("Python\u00a03.8.18", watch.settings().interpreters().nameOf(OLD));
    }

    @Test
    void whyAProgramThatIsNamedByHandIsOfNoUseIsToldAndNothingElseChanges() {
        speakPython();
        watch.settings().interpreters().name("/bin/ls");
        assertEquals(NEW, controls.interpreterProperty().get());
        assertEquals(
                "There is no program /bin/ls.",
                watch.settings().interpreters().ofNamed().get());
        controls.interpreterProperty().set(OLD);
        assertEquals("", watch.settings().interpreters().ofNamed().get());
    }

    @Test
    void whereNoneIsFoundOneCanBeNamed() {
        FakeRunService runs = new FakeRunService(8).withPython();
        runs.onInterpreter = choice -> NAMED;
        WatchViewModel without = watch(runs);
        without.controls().languageProperty().set(Language.PYTHON);
        without.settings().interpreters().name(NAMED.path());
        assertEquals("", without.settings().notNow().get());
        assertEquals(
                NAMED.path(),
                without.settings().specProperty().get().options().interpreter().path());
    }

    @Test
    void anInterpreterOfARunThatIsNotHereIsNeverShownAsAnother() {
        speakPython();
        controls.set(options -> options.inPython(new InterpreterChoice("/gone/python3", Optional.empty())));
        assertEquals(null, controls.interpreterProperty().get());
        assertEquals(
                "There is no program /gone/python3.",
                watch.settings().interpreters().ofNamed().get());
    }

    @Test
    void whoHasChosenAnotherMeanwhileKeepsThat() {
        service.onInterpreter = choice -> {
            controls.interpreterProperty().set(OLD);
            return NAMED;
        };
        speakPython();
        watch.settings().interpreters().name(NAMED.path());
        assertEquals(OLD, controls.interpreterProperty().get());
        assertEquals(OLD.path(), spec().options().interpreter().path());
    }
}
