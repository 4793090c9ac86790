package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.fx.SameThreadTasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaysViewModelTest {
    private static final ListSpec LIST = new ListSpec(Work.PRIMES, 24, Lengths.EQUAL, 1000, 1);

    private final List<String> questions = new ArrayList<>();
    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private final WatchViewModel watch = watch(service);

    private WatchViewModel watch(FakeRunService runs) {
        return new WatchViewModel(new WatchServices(
                runs, new SameThreadTasks(), Runnable::run, (question, yes) -> questions.add(question), Texts.load()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IMAP_UNORDERED", "INTERPRETERS"})
    void everyWayCanBeChosenRunAndLookedAt(Way way) {
        watch.controls().wayProperty().set(way);
        assertFalse(watch.code().sentenceProperty().get().isEmpty());
        assertEquals(way, watch.code().factsProperty().get().way());
        watch.requests().run();
        RunSpec spec = service.started().getLast().spec();
        assertEquals(way, spec.way());
        watch.show(BoardReader.at(service.trace(spec, 1), 220_000_000), true);
        assertTrue(watch.code().marksProperty().get().mainLine() >= 0);
        assertFalse(watch.code().sentenceProperty().get().isBlank());
        service.endLast();
        assertTrue(watch.figures().lineProperty().get().contains(" took "));
    }

    @Test
    void whatIsSetGoesIntoTheRun() {
        var options = watch.controls().optionsProperty();
        watch.controls().wayProperty().set(Way.CHUNKS);
        assertEquals(1, watch.settings().specProperty().get().effectiveChunk(), "24 items, 8 workers");
        options.set(options.get().withChunk(6).withCores(2).withTryAgain(true));
        watch.requests().run();
        RunSpec run = service.started().getLast().spec();
        assertEquals(6, run.effectiveChunk());
        assertEquals(2, run.options().cores());
        assertTrue(run.options().tryAgain());
    }

    @Test
    void theRaceRunsTheLockThenProcessesOnTheSameList() {
        watch.requests().runRace();
        RunSpec lock = service.started().getLast().spec();
        service.endLast();
        RunSpec processes = service.started().getLast().spec();
        assertEquals(Way.GLOBAL_LOCK, lock.way());
        assertEquals(Way.PROCESS_POOL, processes.way());
        assertEquals(lock.list(), processes.list());
    }

    @Test
    void theLockAndProcessesRaceOnceBothHaveRunAndNotWhenTheyWereCancelledOrOneFailed() {
        List<List<Way>> raced = new ArrayList<>();
        watch.requests().setOnRaced(raced::add);
        watch.requests().runRace();
        service.endLast();
        assertEquals(List.of(), raced);
        service.endLast();
        assertEquals(List.of(List.of(Way.GLOBAL_LOCK, Way.PROCESS_POOL)), raced);
        watch.requests().runRace();
        watch.cancel();
        service.endLast();
        watch.requests().run();
        service.endLast();
        assertEquals(1, raced.size());
        watch.requests().runRace();
        service.failLast(new IllegalStateException("defect"));
        assertEquals(1, raced.size(), "older runs are no race of what failed");
        watch.requests().run();
        service.endLast();
        assertEquals(1, raced.size());
    }

    @Test
    void thereIsNoRaceWhereProcessesCannotRun() {
        FakeRunService threadsOnly = new FakeRunService(8);
        WatchViewModel without = watch(threadsOnly);
        assertFalse(without.settings().canRace());
        without.requests().runRace();
        assertEquals(List.of(), threadsOnly.started());
    }

    @Test
    void manyProcessesAreAskedAboutFirst() {
        watch.list().itemsProperty().set(500);
        watch.controls().wayProperty().set(Way.PROCESS_PER_TASK);
        watch.requests().run();
        assertEquals(List.of(), service.started());
        assertTrue(questions.getFirst().startsWith("Start 500 processes, 64 at once at most?"), questions.getFirst());
    }

    @Test
    void choosingAWayBehindMoreShowsThemAll() {
        assertFalse(watch.controls().moreShownProperty().get());
        watch.controls().wayProperty().set(Way.WORK_STEALING);
        assertTrue(watch.controls().moreShownProperty().get());
    }

    @Test
    void coresToChooseFromArePowersOfTwoBelowAll() {
        assertEquals(List.of(0, 1, 2, 4), watch.controls().coreChoices());
    }

    @Test
    void fewerCoresAreOfferedAndUsedOnlyForWaysThatCanBeKeptToThem() {
        RunControlsViewModel controls = watch.controls();
        controls.wayProperty().set(Way.POOL);
        controls.optionsProperty().set(RunOptions.DEFAULTS.withCores(2));
        assertTrue(controls.coresAvailable().get());
        assertEquals(2, controls.spec(LIST).options().cores());

        controls.wayProperty().set(Way.VIRTUAL_THREADS);
        assertFalse(controls.coresAvailable().get());
        assertEquals(0, controls.spec(LIST).options().cores());
    }

    @Test
    void theLanguageOfTheCodeIsKeptFromWayToWay() {
        watch.code().languageProperty().set(CodeLanguage.PYTHON);
        watch.controls().wayProperty().set(Way.PROCESS_POOL);
        assertTrue(watch.code().linesProperty().get().contains("results = pool.map("));
    }
}
