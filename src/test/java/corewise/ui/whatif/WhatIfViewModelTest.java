package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Value;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Trust;
import corewise.simulation.picture.FastestMap;
import corewise.simulation.picture.SpeedUpChart;
import corewise.text.Texts;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.page.FakeDesk;
import corewise.ui.page.PageFiles;
import corewise.ui.page.PageServices;
import corewise.validation.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class WhatIfViewModelTest {
    private static final ListSpec LIST = new ListSpec(Work.PRIMES, 24, Lengths.MIXED, 1_000_000, 1);
    private static final Texts TEXTS = Texts.load();

    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private final FakeDesk desk = new FakeDesk();
    private final MachineLease lease = new MachineLease();
    private Optional<Basis> kept = Optional.empty();
    private KnownMaps maps = new KnownMaps(0);
    private final SameThreadTasks background = new SameThreadTasks();

    private WhatIfViewModel viewModel(LongSupplier clock) {
        PageServices page = new PageServices(TEXTS, background, new PageFiles(background, told -> {}, TEXTS), clock);
        return new WhatIfViewModel(
                desk,
                new WhatIfServices(page, lease, Runnable::run, Runnable::run, service.machine(), () -> kept, maps),
                Runnable::run);
    }

    private WhatIfViewModel inSight() {
        // time stands still, so that one step in the background finds out everything
        WhatIfViewModel viewModel = viewModel(() -> 0);
        viewModel.setInSight(true);
        return viewModel;
    }

    private void made(Way... ways) {
        made(LIST, ways);
    }

    private void made(ListSpec list, Way... ways) {
        List<CompletedRun> runs = new ArrayList<>();
        for (Way way : ways) {
            int number = runs.size() + 1;
            Trace trace = service.trace(new RunSpec(way, list, 8), number);
            runs.add(new CompletedRun(number, trace, List.of(), Optional.empty(), Optional.empty()));
        }
        desk.made.set(runs);
    }

    @Test
    void nothingIsSimulatedOutOfSight() {
        WhatIfViewModel viewModel = viewModel(() -> 0);
        assertEquals(0, viewModel.findingsProperty().get().done());
        viewModel.setInSight(true);
        assertEquals(1, viewModel.findingsProperty().get().done());
    }

    @Test
    void allIsFoundOut() {
        maps = new KnownMaps(2);
        WhatIfViewModel viewModel = inSight();
        viewModel.turn(Dial.SIBLINGS, 2);
        Findings found = viewModel.findingsProperty().get();
        assertEquals(16, found.run().orElseThrow().trace().machine().logicalProcessors());
        assertTrue(found.run().orElseThrow().trace().simulated());
        Value.Roughly bought =
                new Value.Roughly(8 * found.here().get(Way.POOL).outcome().makespanNanos());
        String told = viewModel.words().figures();
        assertTrue(told.contains("logical processors’") && told.endsWith(TEXTS.get("whatif.bought", bought)), told);
        assertEquals(
                List.of(Way.THREAD_PER_TASK, Way.POOL, Way.PROCESS_PER_TASK),
                found.curves().stream().map(SpeedUpChart.Curve::way).toList());
        for (SpeedUpChart.Curve curve : found.curves()) {
            assertEquals(1, curve.points().getFirst().cores());
            assertEquals(128, curve.points().getLast().cores());
            assertTrue(curve.points().size() > 20);
        }
        FastestMap map = found.map().orElseThrow();
        assertEquals(25, map.lengths().size());
        assertEquals(17, map.items().size());
        assertTrue(map.cells().stream().noneMatch(cell -> cell == null));
        assertEquals(Way.SERIAL, map.at(0, 0).orElseThrow().fastest(), "four items of a microsecond");
    }

    @Test
    void withoutCostsAndSerialPartEqualItemsComeOutAsOnPaper() {
        // in sight each turn would find out everything anew
        WhatIfViewModel viewModel = viewModel(() -> 0);
        for (Dial cost : Dial.COSTS) {
            viewModel.turn(cost, 0);
        }
        viewModel.turn(Dial.UNEQUAL, 0);
        viewModel.turn(Dial.CORES, 64);
        viewModel.turn(Dial.SERIAL_PART, 100);
        viewModel.setInSight(true);
        SpeedUpChart chart = viewModel.chart();
        SpeedUpChart.Point at64 = chart.curves().get(1).points().stream()
                .filter(point -> point.cores() == 64)
                .findFirst()
                .orElseThrow();
        assertEquals(Way.POOL, chart.curves().get(1).way());
        assertEquals(chart.amdahl(64), at64.speedUp(), 0.1);
        assertEquals(8.77, chart.amdahl(64), 0.01);
        assertEquals(57.7, chart.gustafson(64), 0.01);
    }

    @Test
    void whatIsCoarseIsToldBeforeWhatIsFine() {
        long[] now = {0};
        List<Findings> told = new ArrayList<>();
        // every look at the clock is a while later: a step tells what it has after each of its questions
        WhatIfViewModel viewModel = viewModel(() -> now[0] += 30_000_000);
        viewModel.findingsProperty().subscribe(found -> {
            told.add(found);
        });
        viewModel.setInSight(true);
        Findings run =
                told.stream().filter(each -> each.run().isPresent()).findFirst().orElseThrow();
        assertFalse(run.map().isPresent(), "the run that is looked at comes first");
        assertEquals(List.of(), run.curves(), "with curves when there is something of all");
        Findings map =
                told.stream().filter(each -> each.map().isPresent()).findFirst().orElseThrow();
        assertEquals(7, map.map().orElseThrow().lengths().size());
        assertEquals(8, map.curves().getFirst().points().size(), "powers of two, before all others");
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i).done() >= told.get(i - 1).done(), "it never goes back");
        }
        assertEquals(1, told.getLast().done());
    }

    @Test
    void curvesOfTheWishBeforeAreShownUntilThereAreOthers() {
        long[] now = {0};
        WhatIfViewModel viewModel = viewModel(() -> now[0] += 30_000_000);
        List<String> statuses = new ArrayList<>();
        viewModel.setInSight(true);
        List<SpeedUpChart.Curve> before = viewModel.chart().curves();
        List<String> sheets = new ArrayList<>();
        viewModel.statusProperty().subscribe(status -> {
            if (status.equals(TEXTS.get("whatif.stale.curves"))) {
                Findings found = viewModel.findingsProperty().get();
                assertEquals(100, found.run().orElseThrow().trace().taskCount());
                assertEquals(before, viewModel.chart().curves());
                sheets.add(viewModel.wordsAsAsked().list());
            }
            statuses.add(status);
        });
        String list = viewModel.words().list();
        viewModel.turn(Dial.ITEMS, 100);
        assertEquals(TEXTS.get("whatif.stale"), statuses.get(1));
        assertEquals(TEXTS.get("whatif.stale.curves"), statuses.get(2));
        assertEquals(list, sheets.getFirst(), "a chart that is exported is named as it was asked for");
        assertNotEquals(before, viewModel.chart().curves());
        assertNotEquals(list, viewModel.wordsAsAsked().list());
    }

    @Test
    void whileSomethingMeasuresNothingIsSimulated() {
        WhatIfViewModel viewModel = viewModel(() -> 0);
        try (MachineLease.Job run = lease.job(MachineUse.RUNS)) {
            assertTrue(run.tryEnter());
            viewModel.setInSight(true);
            assertEquals(0, viewModel.findingsProperty().get().done());
            assertEquals(
                    TEXTS.get("whatif.held.runs"), viewModel.statusProperty().get());
        }
        assertEquals(1, viewModel.findingsProperty().get().done(), "it goes on once the machine is free");
        assertTrue(lease.use().isEmpty());
    }

    @Test
    void theMapOfAnotherListOfTheSameMachineIsTheSame() {
        WhatIfViewModel viewModel = inSight();
        FastestMap before = viewModel.findingsProperty().get().map().orElseThrow();
        viewModel.go(1_000_000, 100);
        FastestMap after = viewModel.findingsProperty().get().map().orElseThrow();
        assertEquals(before.cells(), after.cells());
        assertEquals(100, after.hereItems());
        viewModel.turn(Dial.CORES, 2);
        assertNotEquals(
                before.cells(),
                viewModel.findingsProperty().get().map().orElseThrow().cells());
    }

    @Test
    void measuredRunsStandInTheChartOfTheirListAlone() {
        made(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL);
        WhatIfViewModel viewModel = inSight();
        assertEquals(List.of(), viewModel.chart().measured(), "the list wished for is another one");
        viewModel.takeMeasuredList();
        assertEquals(24, Dial.ITEMS.get(viewModel.wishProperty().get()));
        List<SpeedUpChart.Measured> points = viewModel.chart().measured();
        assertEquals(3, points.size());
        assertEquals(8, points.getLast().point().cores());
        assertEquals(8.0, points.getLast().point().speedUp(), 0.01);
        viewModel.turn(Dial.ITEMS, 25);
        assertEquals(List.of(), viewModel.chart().measured());
    }

    @Test
    void aSimulatedRunOnTheBoardTakesNoMeasuredOneAway() {
        made(Way.SERIAL, Way.POOL);
        WhatIfViewModel viewModel = inSight();
        viewModel.takeMeasuredList();
        assertEquals(2, viewModel.chart().measured().size());
        Trace simulated = viewModel.findingsProperty().get().run().orElseThrow().trace();
        desk.made.set(List.of(new CompletedRun(9, simulated, List.of(), Optional.empty(), Optional.empty())));
        assertEquals(2, viewModel.chart().measured().size());
        desk.made.set(List.of());
        assertEquals(List.of(), viewModel.chart().measured(), "another list, of which no run was made");
    }

    @Test
    void runsAreHeldAgainstPredictionsAndTheAnswerSaysSo() {
        WhatIfViewModel viewModel = inSight();
        assertEquals(List.of(TEXTS.get("whatif.trust.none")), viewModel.words().quality());
        assertEquals(TEXTS.get("whatif.untested", Way.POOL), viewModel.words().interval());
        made(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL);
        assertEquals(2, viewModel.trust().checks().size(), "the serial run gives the lengths and is no check");
        assertTrue(viewModel.words().quality().getFirst().startsWith("2 ways of running"));
        assertEquals(
                "Expected close to 1.30\u00a0s, judging by one prediction compared with runs here.",
                viewModel.words().interval());
    }

    @Test
    void runsWhoseItemsSleepTellNothingOfPredictions() {
        WhatIfViewModel viewModel = inSight();
        made(new ListSpec(Work.WAIT, 24, Lengths.EQUAL, 1_000, 1), Way.SERIAL, Way.POOL);
        assertEquals(List.of(), viewModel.trust().checks());
    }

    @Test
    void answersRestOnWhatWasMeasuredHere() {
        Costs measured = new Costs(Costs.Source.MEASURED, Costs.none().ofWays());
        List<Trust.Check> checks = List.of(
                new Trust.Check(Language.JAVA, Way.POOL, 20_000_000, 512, 1_000, List.of(1_200L), Optional.empty()),
                new Trust.Check(Language.JAVA, Way.POOL, 20_000_000, 512, 1_000, List.of(1_400L), Optional.empty()));
        kept = Optional.of(new Basis(SimulatedMachine.cores(8).withOthers(100), measured, new Trust(checks)));
        WhatIfViewModel viewModel = inSight();
        assertEquals(100, viewModel.wishProperty().get().machine().othersMillicores());
        assertEquals(TEXTS.get("whatif.costs.measured"), viewModel.words().costs());
        String interval = viewModel.words().interval();
        assertTrue(interval.endsWith(TEXTS.get("whatif.weak", Way.POOL, TEXTS.name(Language.JAVA))), interval);
        SpeedUpChart.Curve pool = viewModel.chart().curves().stream()
                .filter(curve -> curve.way() == Way.POOL)
                .findFirst()
                .orElseThrow();
        assertEquals(1.39, pool.within().orElseThrow().high(), 1e-9);
        String leads = viewModel.words().leads();
        assertTrue(leads.startsWith(TEXTS.get("whatif.map.off", new Value.Share((1 / 6.0 + 2 / 7.0) / 2))), leads);
        assertEquals(
                3,
                viewModel.words().quality().size(),
                viewModel.words().quality().toString());
    }

    @Test
    void costsThatWereSetCanBeTakenBack() {
        WhatIfViewModel viewModel = viewModel(() -> 0);
        Wish before = viewModel.wishProperty().get();
        for (Dial dial : Dial.COSTS) {
            viewModel.turn(dial, 7_000);
            assertEquals(TEXTS.get("whatif.costs.typed"), viewModel.words().costs(), dial.id());
            viewModel.resetCosts();
            assertEquals(before, viewModel.wishProperty().get(), dial.id());
        }
    }

    @Test
    void whereACurveCanStandAboveTheIdealThatIsTold() {
        WhatIfViewModel viewModel = inSight();
        assertEquals("", viewModel.words().lines(false));
        viewModel.turn(Dial.SIBLINGS, 2);
        assertEquals(1_240, viewModel.wishProperty().get().machine().coreSpeed(2));
        assertEquals(
                TEXTS.get("whatif.chart.siblings", 2, new Value.Factor(1.24)),
                viewModel.words().lines(false));
        assertEquals("on 8 cores (8 × 2)", viewModel.words().machine());
        SpeedUpChart chart = viewModel.chart();
        double most = chart.curves().stream()
                .filter(curve -> curve.way() == Way.POOL)
                .flatMap(curve -> curve.points().stream())
                .filter(point -> point.cores() == 8)
                .findFirst()
                .orElseThrow()
                .speedUp();
        assertTrue(most > 8 && most <= 1.24 * 8, "with 8 cores " + most);
        viewModel.turn(Dial.SLOW_CORES, 500);
        String both = viewModel.words().lines(true);
        assertTrue(
                both.contains(TEXTS.get("whatif.chart.slow")) && both.endsWith(TEXTS.get("whatif.chart.edges")), both);
        viewModel.turn(Dial.CORES, 65);
        assertTrue(viewModel.words().lines(false).endsWith(TEXTS.get("whatif.chart.processes", 64)));
    }

    @Test
    void howFarThePictureWasFromRealityIsTold() {
        List<Trust.Check> checks = new ArrayList<>();
        for (double apart : new double[] {0.02, 0.05, 0.4}) {
            checks.add(new Trust.Check(
                    Language.JAVA,
                    Way.POOL,
                    20_000_000,
                    512,
                    1_000,
                    List.of(1_200L),
                    Optional.of(new Trust.Apart(apart, 10 * apart, Double.NaN))));
        }
        kept = Optional.of(new Basis(SimulatedMachine.cores(8), Costs.typical(), new Trust(checks)));
        List<String> told = inSight().words().quality();
        assertEquals(
                List.of(
                        "Order: the share of pairs that end against list order was off by 5.0\u00a0% (median); by no"
                                + " more than 10\u00a0% in 67\u00a0% of the runs.",
                        "Moves: off by 0.50 a task (median); by no more than 1 in 67\u00a0% of the runs."),
                told.subList(2, 4));
        assertEquals(5, told.size(), "ready time is not known of these: " + told);
    }

    @Test
    void aGuessHidesTheAnswerAndStaysBesideIt() {
        WhatIfViewModel viewModel = inSight();
        viewModel.guessing().openProperty().set(true);
        assertEquals(List.of(), viewModel.chart().curves());
        viewModel.guessing().type(Map.of(4, 4.0, 16, 10.0, 64, 20.0));
        viewModel.guessing().openProperty().set(false);
        assertEquals(3, viewModel.chart().curves().size());
        assertEquals(
                List.of(new SpeedUpChart.Point(4, 4), new SpeedUpChart.Point(16, 10), new SpeedUpChart.Point(64, 20)),
                viewModel.chart().guess());
    }

    @Test
    void atLeastOneAndAtMostFourWaysAreCompared() {
        WhatIfViewModel viewModel = viewModel(() -> 0);
        viewModel.toggle(Way.WORK_STEALING);
        viewModel.toggle(Way.CHUNKS);
        assertEquals(4, viewModel.compared().size());
        for (Way way : List.copyOf(viewModel.compared())) {
            viewModel.compare(way, false);
        }
        assertEquals(1, viewModel.compared().size());
    }

    @Test
    void theSimulatedRunIsShownAsSuch() {
        WhatIfViewModel viewModel = inSight();
        viewModel.replay();
        CompletedRun shown = desk.shown.getFirst();
        assertTrue(shown.trace().simulated());
        assertEquals(Way.POOL, shown.trace().spec().way());
    }

    @Test
    void tooLargeARunHasItsFiguresAllTheSame() {
        WhatIfViewModel viewModel = viewModel(() -> 0);
        viewModel.lookAt(Way.THREAD_PER_TASK);
        viewModel.turn(Dial.CORES, 2);
        viewModel.turn(Dial.ITEMS, 2_000);
        viewModel.turn(Dial.LENGTH, 10_000_000_000L);
        viewModel.setInSight(true);
        assertTrue(viewModel.findingsProperty().get().run().isEmpty());
        assertTrue(viewModel.words().figures().contains("×"), viewModel.words().figures());
    }
}
