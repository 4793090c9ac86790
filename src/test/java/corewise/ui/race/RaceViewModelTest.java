package corewise.ui.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.metrics.WayRuns;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.Way;
import corewise.report.RaceFacts;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.board.MadeUpTraces;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RaceViewModelTest extends RaceOfMadeUpRuns {
    @Test
    void whatIsToRaceHasItsPlacesUntilThereIsARace() {
        assertEquals(List.of("Serial", "Thread per task", "Pool"), awaited());
        race.entrants().choose(Way.POOL, false);
        assertEquals(List.of("Serial", "Thread per task"), awaited());
        made(Way.SERIAL);
        assertEquals(List.of("Serial", "Thread per task"), awaited(), "one run is no race");
        made(Way.THREAD_PER_TASK);
        assertEquals(List.of(), awaited());
    }

    private List<String> awaited() {
        return race.awaitedProperty().get().stream()
                .map(AwaitedCard.Awaited::name)
                .toList();
    }

    @Test
    void oneRunIsNoRaceAndTwoAre() {
        made(Way.SERIAL);
        assertEquals(List.of(), race.raceProperty().get().runs());
        assertEquals("Run all three", race.saidProperty().get().runText());
        made(Way.POOL);
        assertEquals(2, race.raceProperty().get().runs().size());
        assertEquals("Same list, two ways, one clock", race.saidProperty().get().title());
        assertEquals(
                "Not run yet with this list: Thread per task.",
                race.saidProperty().get().status());
        assertEquals(race.clock().endNanos(), race.clock().nanos(), "the end is shown first");
        assertEquals(
                "8.00\ufeff×",
                race.figures(race.raceProperty().get().ways().getLast()).speedup());
        assertTrue(
                race.figures(race.raceProperty().get().ways().getLast())
                        .explained()
                        .endsWith("100\u00a0%."),
                race.figures(race.raceProperty().get().ways().getLast()).explained());
    }

    @Test
    void runsOfAnotherMachineDoNotRaceAndItIsToldWhy() {
        madeElsewhere(Way.POOL);
        made(Way.SERIAL);
        made(Way.POOL);
        made(Way.THREAD_PER_TASK);
        madeElsewhere(Way.POOL);
        race.repeatsProperty().set(3);
        WayRuns pool = race.raceProperty().get().ways().getLast();
        assertEquals(1, pool.runs().size());
        assertEquals("8.00\ufeff×", race.figures(pool).speedup());
        assertEquals(
                "Not compared, 2 runs of pool: two machines, Linux with 8 logical cores and Linux with 4 logical"
                        + " cores.",
                race.saidProperty().get().status());
    }

    @Test
    void betweenASerialRunHereAndARunElsewhereThereIsNoRace() {
        made(Way.SERIAL);
        madeElsewhere(Way.POOL);
        assertEquals(List.of(), race.raceProperty().get().runs());
        assertTrue(
                race.saidProperty().get().status().startsWith("Not compared, 1 run of serial: two machines,"),
                race.saidProperty().get().status());
    }

    @Test
    void whereNoRunHasAllResultsItIsToldThatThereAreRunsAndWhyTheyDoNotRace() {
        assertEquals(
                "Run the same list in two ways, then race them here.",
                race.saidProperty().get().invitation());
        madeStopped(Way.SERIAL);
        madeStopped(Way.POOL);
        assertEquals(List.of(), race.raceProperty().get().runs());
        RaceViewModel.Said said = race.saidProperty().get();
        assertTrue(said.status().startsWith("Not compared, 1 run of serial: a serial run was stopped"), said.status());
        assertTrue(said.status().contains("Not compared, 1 run of pool: a pool run was stopped"), said.status());
        assertTrue(said.invitation().startsWith("There are runs of this list"), said.invitation());
        made(Way.SERIAL);
        made(Way.THREAD_PER_TASK);
        assertEquals(2, race.raceProperty().get().runs().size());
        said = race.saidProperty().get();
        assertTrue(said.status().startsWith("Not compared, 1 run of pool"), "it was run: " + said.status());
        made(Way.POOL);
        assertEquals("", race.saidProperty().get().status());
    }

    private void madeStopped(Way way) {
        Trace whole = service.trace(new RunSpec(way, LIST, 8), 1);
        List<CompletedRun> all = new ArrayList<>(runs.made.get());
        all.add(CompletedRun.of(MadeUpTraces.stopped(whole, 1, new Random(1))));
        runs.made.set(all);
    }

    @Test
    void withoutASerialRunThatMayBeComparedTheFigureSaysWhy() {
        race.entrants().choose(Way.SERIAL, false);
        made(Way.POOL);
        made(Way.THREAD_PER_TASK);
        RaceFigures unknown = race.figures(race.raceProperty().get().ways().getLast());
        assertEquals("–", unknown.speedup());
        assertTrue(unknown.explained().contains("Run Serial once with this list"), unknown.explained());
        madeElsewhere(Way.SERIAL);
        RaceFigures elsewhere = race.figures(race.raceProperty().get().ways().getLast());
        assertEquals("–", elsewhere.speedup());
        assertTrue(
                elsewhere.explained().startsWith("Not comparable with Serial: two machines,"), elsewhere.explained());
        made(Way.SERIAL);
        assertEquals(
                "8.00\ufeff×",
                race.figures(race.raceProperty().get().ways().getLast()).speedup());
    }

    @Test
    void whereItIsFirstLookedAtWhileARunIsOnThereIsATitleAllTheSame() {
        runs.busy.set(true);
        runs.running.set(new RunSpec(Way.POOL, LIST, 8));
        RaceViewModel late = new RaceViewModel(runs, Texts.load());
        assertEquals("Run all three", late.saidProperty().get().runText());
        assertFalse(late.saidProperty().get().title().isEmpty());
        assertTrue(
                late.saidProperty().get().status().startsWith("Pool is running"),
                late.saidProperty().get().status());
    }

    @Test
    void newestRunOfAWayRaces() {
        made(Way.SERIAL);
        made(Way.POOL);
        CompletedRun newer = made(Way.POOL);
        assertEquals(newer, race.raceProperty().get().runs().getLast());
    }

    @Test
    void ofSeveralRepeatsTheMedianIsShownWithTheSpread() {
        made(Way.SERIAL);
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            times.add(RunTimes.makespanNanos(made(Way.POOL).trace()));
        }
        race.repeatsProperty().set(3);
        List<Long> latest = times.subList(1, 4).stream().sorted().toList();
        assertEquals(
                latest.get(1),
                RunTimes.makespanNanos(
                        race.raceProperty().get().runs().getLast().trace()));
        WayRuns pool = race.raceProperty().get().ways().getLast();
        assertEquals(3, pool.runs().size());
        assertEquals(
                "median of 3 runs, " + Texts.load().quantities().duration(latest.getFirst()) + " to "
                        + Texts.load().quantities().duration(latest.getLast()),
                race.figures(pool).spread());
        race.run();
        assertEquals(3, runs.times);
        race.repeatsProperty().set(1);
        assertEquals(
                "", race.figures(race.raceProperty().get().ways().getLast()).spread());
    }

    @Test
    void nothingChangesWhileRunsAreOn() {
        made(Way.SERIAL);
        made(Way.POOL);
        race.playOrPause();
        runs.busy.set(true);
        runs.running.set(new RunSpec(Way.POOL, LIST, 8));
        assertFalse(race.clock().playingProperty().get(), "a replay would disturb the run");
        assertTrue(
                race.saidProperty().get().status().startsWith("Pool is running"),
                race.saidProperty().get().status());
        assertFalse(race.canRunProperty().get());
        Race before = race.raceProperty().get();
        made(Way.THREAD_PER_TASK);
        assertEquals(before, race.raceProperty().get());
        runs.running.set(null);
        runs.busy.set(false);
        assertEquals(3, race.raceProperty().get().runs().size());
        assertEquals("Run all three again", race.saidProperty().get().runText());
    }

    @Test
    void whatIsNotLookedAtTakesNoNoticeAndCatchesUp() {
        race.setLookedAt(false);
        made(Way.CHUNKS);
        made(Way.WORK_STEALING);
        assertEquals(List.of(), race.raceProperty().get().runs());
        race.setLookedAt(true);
        assertEquals(2, race.raceProperty().get().runs().size(), "the ways that were run race");
    }

    @Test
    void runsAlreadyMadeRaceWithoutRunningAgain() {
        made(Way.CHUNKS);
        made(Way.WORK_STEALING);
        assertEquals(List.of(), race.raceProperty().get().runs());
        assertTrue(race.canRaceMadeProperty().get());
        race.raceMade();
        assertEquals(2, race.raceProperty().get().runs().size());
        assertEquals(List.of(), runs.asked);
        assertFalse(race.canRaceMadeProperty().get());
    }

    @Test
    void atMostFourWaysAreChosenAndTwoAtLeastAreRun() {
        race.entrants().choose(Way.CHUNKS, true);
        race.entrants().choose(Way.WORK_STEALING, true);
        assertEquals(4, race.entrants().ways().size());
        race.run();
        assertEquals(List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL, Way.CHUNKS), runs.asked);
        List.of(Way.CHUNKS, Way.POOL, Way.SERIAL).forEach(way -> race.entrants().choose(way, false));
        assertFalse(race.canRunProperty().get());
        assertEquals("Choose two ways at least.", race.saidProperty().get().status());
    }

    @Test
    void wordsTellFiguresAndDifferentTotalsAreNotCalledEqual() {
        made(Way.SERIAL);
        made(Way.POOL);
        assertTrue(said().equal());
        assertTrue(
                said().sentences()
                        .getFirst()
                        .startsWith("Pool was done first: 495\u00a0ms, 8.00\ufeff× as fast as serial"),
                said()::toString);
        assertEquals(
                Texts.load().say(RaceFacts.results(race.raceProperty().get().told())),
                said().results(),
                "the report says the same");
        service.setSharedTotal(TraceInfo.NO_TOTAL + 1);
        made(Way.POOL);
        assertFalse(said().equal());
    }

    @Test
    void whatWasRunHereRacesFromTheStart() {
        race.run();
        runs.busy.set(true);
        made(Way.SERIAL);
        made(Way.POOL);
        runs.busy.set(false);
        assertTrue(race.clock().atEndProperty().get(), "a run that was cancelled does not race");
        runs.afterAll.run();
        assertEquals(0, race.clock().nanos());
        assertTrue(race.clock().playingProperty().get());
        assertFalse(race.clock().atEndProperty().get());
        race.step(1);
        assertTrue(race.clock().atEndProperty().get());
        runs.busy.set(true);
        made(Way.POOL);
        runs.busy.set(false);
        assertTrue(race.clock().atEndProperty().get(), "what is run elsewhere does not move the clock");
    }

    @Test
    void waysThatAreToRaceTakeThePlaceOfThoseChosen() {
        made(Way.GLOBAL_LOCK);
        made(Way.PROCESS_POOL);
        race.play(List.of(Way.GLOBAL_LOCK, Way.PROCESS_POOL));
        assertEquals(2, race.raceProperty().get().runs().size());
        assertTrue(race.clock().playingProperty().get());
    }
}
