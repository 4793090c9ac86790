package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import corewise.calibration.StartingCosts;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.session.OthersAround;
import corewise.session.RunPlan;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.fx.SameThreadTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class WatchViewModelTest {
    private final FakeRunService service = new FakeRunService(8);
    private final List<String> questions = new ArrayList<>();
    private final List<Runnable> yes = new ArrayList<>();
    private final WatchViewModel watch = new WatchViewModel(services());

    private WatchServices services() {
        return services(service);
    }

    private WatchServices services(FakeRunService runs) {
        return new WatchServices(
                runs,
                new SameThreadTasks(),
                Runnable::run,
                (question, onYes) -> {
                    questions.add(question);
                    yes.add(onYes);
                },
                Texts.load());
    }

    @Test
    void startsWithTheDefaultListAndAPoolOfAllProcessors() {
        RunSpec spec = watch.settings().specProperty().get();
        assertEquals(24, spec.list().items());
        assertEquals(Way.POOL, spec.way());
        assertEquals(8, spec.workers());
        assertEquals("about 4\u00a0s of serial work", watch.list().totalText().getValue());
        assertTrue(watch.figures().lineProperty().get().startsWith("The same 24 items"));
    }

    @Test
    void aWayThatTheLanguageLacksIsNotChosenAndItIsSaidWhy() {
        WatchViewModel both = new WatchViewModel(services(new FakeRunService(8, Way.of(Language.JAVA)).withPython()));
        both.controls().languageProperty().set(Language.PYTHON);
        both.choose(Way.VIRTUAL_THREADS);
        assertEquals(Way.POOL, both.controls().wayProperty().get());
        assertEquals(
                "Virtual threads cannot be chosen here: Python has no virtual threads.",
                both.figures().lineProperty().get());
        both.choose(Way.IMAP_UNORDERED);
        assertEquals(Way.IMAP_UNORDERED, both.controls().wayProperty().get());
    }

    @Test
    void runStartsOnceUntilTheRunHasEnded() {
        watch.requests().run();
        watch.requests().run();
        assertEquals(1, service.started().size());
        service.endLast();
        assertNull(watch.currentProperty().get());
        watch.requests().run();
        assertEquals(2, service.started().size());
    }

    @Test
    void allThreeRunOneAfterAnother() {
        watch.requests().runAllThree();
        for (Way way : Way.FIRST_THREE) {
            assertEquals(way, service.started().getLast().spec().way());
            assertEquals(way, watch.controls().wayProperty().get());
            service.endLast();
        }
        assertEquals(3, service.started().size());
        assertEquals(3, watch.runs().rows().size());
        assertEquals(
                "In all 3 runs the joined list was the same.",
                watch.runs().toldProperty().get().equality().text());
    }

    @Test
    void fiveMoreRunFiveTimesAndCancelDropsTheRest() {
        watch.requests().runFiveMore();
        service.endLast();
        assertEquals(2, service.started().size());
        watch.cancel();
        assertTrue(service.started().getLast().cancelled());
        service.endLast();
        assertEquals(2, service.started().size());
    }

    @Test
    void speedUpIsSaidOnceSerialHasRun() {
        watch.requests().run();
        service.endLast();
        assertTrue(watch.figures().lineProperty().get().contains("no run of Serial yet"));
        watch.requests().runAllThree();
        service.endLast();
        service.endLast();
        service.endLast();
        assertTrue(watch.figures().lineProperty().get().contains("8.00\ufeff× as fast as Serial"));
    }

    @Test
    void aSerialRunOfAnotherMachineIsNotMeasuredAgainst() {
        FakeRunService elsewhere = new FakeRunService(4);
        RunSpec serial = watch.settings().specProperty().get().in(Way.SERIAL);
        watch.history()
                .addAll(List.of(new CompletedRun(
                        1, elsewhere.trace(serial, 1), List.of(), Optional.empty(), Optional.empty())));
        watch.requests().run();
        assertEquals("–", serialTook(), "of a run under way");
        service.endLast();
        String line = watch.figures().lineProperty().get();
        assertTrue(
                line.contains("not comparable with Serial (two machines, Linux with 8 logical cores and"
                        + " Linux with 4 logical cores)"),
                line);
        assertEquals("–", serialTook());
        watch.requests().runAllThree();
        service.endLast();
        service.endLast();
        service.endLast();
        assertEquals("3.96\u00a0s", serialTook());
        assertFalse(watch.runs().rows().get(0).figures().contains("8.00\ufeff×"));
        assertTrue(watch.runs().rows().getLast().figures().endsWith("8.00\ufeff×"));
    }

    @Test
    void runsBesideOtherProgramsSaySoFirstAndBothAreMadeAgainInTurns() {
        watch.controls().wayProperty().set(Way.SERIAL);
        watch.requests().run();
        service.endLast();
        assertEquals(List.of(), watch.figures().againProperty().get());
        RunSpec pool = watch.settings().specProperty().get().in(Way.POOL);
        service.othersShare = 0.7;
        Trace beside = service.trace(pool, 1);
        service.othersShare = Double.NaN;
        watch.opened().open(List.of(CompletedRun.of(beside)));
        String line = watch.figures().lineProperty().get();
        assertTrue(
                line.startsWith("Other programs took 70\u00a0% of the core time just before and during this run."
                        + " Pool took "),
                line);
        assertTrue(line.contains(", not comparable with Serial."), line);
        assertEquals("not comparable", watch.runs().rows().getLast().notComparable());

        watch.requests().runBothAgain();
        for (int run = 0; run < 4; run++) {
            service.endLast();
        }
        assertEquals(
                List.of(Way.SERIAL, Way.SERIAL, Way.POOL, Way.SERIAL, Way.POOL),
                service.started().stream().map(run -> run.spec().way()).toList());
        assertEquals(List.of(), watch.figures().againProperty().get(), "the last is comparable");
        assertFalse(watch.figures().lineProperty().get().startsWith("Other programs"));
    }

    private String serialTook() {
        return watch.figures().figures().get(1).valueProperty().get();
    }

    @Test
    void predictionIsHeldAgainstThreeRuns() {
        PredictionPanelViewModel panel = watch.prediction();
        panel.predictionProperty().set(OrderPrediction.LIST_ORDER);
        assertFalse(panel.shownProperty().get().answered());
        watch.requests().run();
        service.endLast();
        assertTrue(panel.shownProperty().get().answered());
        assertTrue(panel.shownProperty().get().outcome().endsWith("2 more runs are needed to tell."));
        watch.requests().run();
        service.endLast();
        watch.requests().run();
        service.endLast();
        assertEquals(
                "Not here: 3 runs gave 3 different orders.",
                panel.shownProperty().get().outcome());
    }

    @Test
    void manyThreadsAreAskedAboutFirstWithTheirCost() {
        watch.setStartCost(new StartingCosts(200_000, 200_000, 200_000));
        watch.list().itemsProperty().set(5_000);
        watch.controls().wayProperty().set(Way.THREAD_PER_TASK);
        watch.requests().run();
        assertEquals(List.of(), service.started());
        assertTrue(questions.getFirst().contains("5000 threads"), questions.getFirst());
        assertTrue(questions.getFirst().contains("about 1\u00a0s"), questions.getFirst());
        yes.getFirst().run();
        assertEquals(1, service.started().size());
    }

    @Test
    void aMomentShowsFiguresMarkersAndSentence() {
        watch.requests().run();
        RunSpec spec = service.started().getLast().spec();
        watch.show(BoardReader.at(service.trace(spec, 1), 220_000_000), true);
        assertEquals(
                "0.220\u00a0s",
                watch.figures().figures().getFirst().valueProperty().get());
        assertEquals("8 of 8", watch.figures().figures().get(4).valueProperty().get());
        assertEquals("8 workers", watch.code().marksProperty().get().workers());
        assertTrue(watch.code().marksProperty().get().mainLine()
                > watch.code().marksProperty().get().workersLine());
        assertTrue(watch.code().sentenceProperty().get().startsWith("8 workers have an item in their hands;"));
        assertEquals(10, watch.runs().rows().getLast().order().getValue().length);
    }

    @Test
    void anOpenedRunCountsTheCoresOfItsOwnMachine() {
        Trace elsewhere = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 128, 3_000_000);
        watch.opened().open(List.of(new CompletedRun(1, elsewhere, List.of(), Optional.empty(), Optional.empty())));
        String busy = watch.figures().figures().get(4).valueProperty().get();
        assertTrue(busy.endsWith(" of 128"), busy);
    }

    @Test
    void anotherListKeepsTheRunsButDoesNotCompareThem() {
        watch.requests().run();
        service.endLast();
        watch.list().workProperty().set(Work.SHA256);
        assertEquals(0, watch.runs().rows().size());
        assertEquals(
                "1 run of another list is kept…",
                watch.runs().toldProperty().get().others().said());
        watch.opened()
                .lookAt(watch.runs()
                        .otherListsProperty()
                        .getValue()
                        .lists()
                        .getFirst()
                        .last());
        assertEquals(1, watch.runs().rows().size());
        assertEquals(Work.PRIMES, watch.list().workProperty().get());
        assertEquals(1, watch.shownRunProperty().get().number());
    }

    @Test
    void lostAdditionsToASharedTotalAreSaidInRedWithTheirReason() {
        service.setSharedTotal(5_000);
        watch.requests().run();
        service.endLast();
        service.setSharedTotal(4_991);
        watch.requests().run();
        service.endLast();
        OrderCounts.Equality equality = watch.runs().toldProperty().get().equality();
        assertFalse(equality.equal());
        assertEquals(
                "In 2 runs the shared total was 5000, 4991. "
                        + "Additions to one variable were lost: two tasks read it before either wrote.",
                equality.text());
    }

    @Test
    void aGivenSizeIsKeptAndSetsTheLength() {
        watch.list().giveSize(2_000_000);
        assertEquals(2_000_000, watch.list().list().size());
        assertEquals(2_000_000, watch.list().itemNanosProperty().get());
        watch.list().itemNanosProperty().set(5_000_000);
        assertEquals(5_000_000, watch.list().list().size());
    }

    @Test
    void aWorkThatIsChosenDuringARunIsMeasuredAfterIt() {
        List<Work> measured = new ArrayList<>();
        service.lengths = new MeasuredWhenAsked(measured);
        WatchViewModel here = new WatchViewModel(services());
        assertEquals(List.of(Work.PRIMES), measured);
        here.requests().runIn(List.of(Way.SERIAL, Way.POOL));

        here.list().workProperty().set(Work.SHA256);
        assertEquals(List.of(Work.PRIMES), measured, "a pace that is measured beside a run would stay wrong");
        assertEquals("after the run", here.list().lengthText().getValue());
        assertNull(here.settings().specProperty().get(), "what would be run is not known");
        here.list().itemsProperty().set(12);
        here.list().workProperty().set(Work.PRIMES);
        assertEquals(12, here.settings().specProperty().get().list().items(), "what is known is answered at once");
        here.list().workProperty().set(Work.SHA256);
        service.endLast();
        assertEquals(List.of(Work.PRIMES), measured, "nor between two runs that follow each other");
        service.endLast();

        assertEquals(List.of(Work.PRIMES, Work.SHA256), measured);
        assertEquals(Work.SHA256, here.settings().specProperty().get().list().work());
    }

    @Test
    void aCheckOfClaimsIsNotDisturbedByAnotherWorkEither() {
        List<Work> measured = new ArrayList<>();
        service.lengths = new MeasuredWhenAsked(measured);
        WatchViewModel here = new WatchViewModel(services());
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        here.list().workProperty().set(Work.SHA256);
        assertEquals("after the check", here.list().lengthText().getValue());
        assertTrue(here.list().askingProperty().get());
        check.close();
        assertEquals(List.of(Work.PRIMES, Work.SHA256), measured);
    }

    @Test
    void afterClosingNothingIsRun() {
        watch.requests().runAllThree();
        watch.close();
        assertTrue(service.started().getFirst().cancelled());
        service.endLast();
        watch.requests().run();
        assertEquals(1, service.started().size());
    }

    @Test
    void whatWasSaidOfOneMachineIsNotHeldAgainstRunsOfAnother() {
        watch.requests().run();
        CompletedRun here = service.endLast();
        watch.prediction().predictionProperty().set(OrderPrediction.LIST_ORDER);
        service.machine =
                new MachineInfo("Windows", "another", MachineInfo.madeUp(2).processors(), 2, true, "25");
        Trace there = service.trace(here.trace().spec(), 5);
        watch.opened().open(List.of(new CompletedRun(1, there, List.of(), Optional.empty(), Optional.empty())));
        assertNull(watch.prediction().predictionProperty().get());
        watch.prediction().predictionProperty().set(OrderPrediction.NEW_EACH_TIME);
        assertTrue(
                watch.prediction()
                        .shownProperty()
                        .get()
                        .outcome()
                        .endsWith(Texts.load().get("predictionPanel.missing", 2)),
                watch.prediction().shownProperty().get().outcome());
        watch.shownRunProperty().set(watch.history().runs().getFirst());
        assertEquals(
                OrderPrediction.LIST_ORDER,
                watch.prediction().predictionProperty().get());
    }

    @Test
    void aRunWhoseEndCannotBeWorkedOutIsOverNevertheless() {
        List<Throwable> problems = new ArrayList<>();
        RunLine line = new RunLine(
                services(),
                new RunQueue((question, yes) -> yes.run(), new OthersAround(), Texts.load()),
                new SimpleStringProperty(""),
                new OnlyProblems(problems),
                run -> {
                    throw new IllegalStateException("defect");
                });
        line.begin(
                new RunPlan(List.of(watch.settings().specProperty().get()), 2), () -> fail("not all runs were made"));
        assertTrue(line.busyProperty().get());

        service.endLast();

        assertNull(line.currentProperty().get());
        assertFalse(line.busyProperty().get());
        assertEquals("defect", problems.getFirst().getMessage());
        assertEquals(Optional.empty(), service.lease().use());
    }

    @Test
    void theMachineIsOnesFromTheFirstRunToTheLast() {
        watch.requests().runAllThree();
        service.endLast();
        service.endLast();
        assertEquals(Optional.of(MachineUse.RUNS), service.lease().use());
        service.endLast();
        assertEquals(Optional.empty(), service.lease().use());
        watch.requests().runFiveMore();
        watch.cancel();
        service.failLast(new IllegalStateException("defect"));
        assertEquals(Optional.empty(), service.lease().use());
    }
}
