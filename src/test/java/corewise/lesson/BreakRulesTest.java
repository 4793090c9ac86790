package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.PlayedBreaks.Case;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each "try to break it" of the lessons, with runs that do and runs that do not. */
class BreakRulesTest {
    private static final MachineInfo MACHINE = MachineInfo.madeUp(PlayedBreaks.CORES);

    private static List<Case> cases() {
        return PlayedBreaks.cases();
    }

    private static Step.Break step(Case of) {
        return Lessons.builtIn(of.lesson()).on(of.here()).stream()
                .filter(Step.Break.class::isInstance)
                .map(Step.Break.class::cast)
                .toList()
                .get(of.place());
    }

    private static Judgement judged(Case of, PlayedBreaks.Set set, double others) {
        Step.Break step = step(of);
        List<Trace> runs = new ArrayList<>();
        for (int time = 0; time < step.plan().times(); time++) {
            step.plan().ways().forEach(way -> runs.add(Played.run(set.run(way), MACHINE, runs.size(), others)));
        }
        return step.rule().judge(Runs.newest(runs, of.here()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsThatBreakItAreKnownAndRunsThatDoNotAreNot(Case of) {
        Judgement breaks = judged(of, of.breaks(), 0.02);
        assertTrue(breaks.holds(), () -> breaks.toString());
        Judgement keeps = judged(of, of.keeps(), 0.02);
        assertEquals(Judgement.Ruling.HOLDS_NOT, keeps.ruling(), () -> keeps.toString());
        assertFalse(keeps.told().isEmpty(), "it is told on what that rests");
    }

    /** Times of items that compute, and speed-ups: other programs may have changed how they compare. */
    private static final List<String> HANGS_ON_LOAD = List.of(
            "03-thread-each 0",
            "06-long-or-short 0",
            "10-global-lock 0",
            "10-global-lock 0 without Python",
            "11-how-much-faster 0",
            "13-challenge 0",
            "13-challenge 1",
            "13-challenge 2");

    @ParameterizedTest
    @MethodSource("cases")
    void onlyWhatOtherProgramsCanHaveChangedIsNotJudgedBesideThem(Case of) {
        Judgement busy = judged(of, of.breaks(), 0.5);
        assertEquals(HANGS_ON_LOAD.contains(of.toString()), busy.cannotTell(), () -> busy.toString());
        assertEquals(
                busy.cannotTell() ? List.of("reason.disturbed") : List.of(),
                busy.told().stream()
                        .map(fact -> fact.key())
                        .filter("reason.disturbed"::equals)
                        .toList());
        assertTrue(busy.cannotTell() || busy.holds(), () -> busy.toString());
    }

    @Test
    void theLastRunsAloneBreakWhatEarlierOnesOfTheSameSettingDidNot() {
        Case first = cases().stream()
                .filter(each -> each.lesson().equals("07-who-is-first"))
                .findFirst()
                .orElseThrow();
        RunSpec spec = first.keeps().run(Way.POOL);
        Trace other = Played.run(spec, MACHINE, 1, 0.02);
        Trace alike = Played.run(spec, MACHINE, 2, 0.02);
        List<Trace> all = List.of(other, alike, alike, alike);
        assertFalse(step(first).rule().judge(Runs.newest(all, first.here())).holds(), "an earlier run ended otherwise");
        List<Trace> latest = Runs.latest(all, step(first).plan().times());
        assertEquals(List.of(alike, alike, alike), latest);
        assertTrue(step(first).rule().judge(Runs.newest(latest, first.here())).holds());
    }

    @Test
    void readyBesideOtherProgramsIsTheirsAndNoReasonToSayNotBroken() {
        Case ready = cases().stream()
                .filter(each -> each.lesson().equals("04-ready"))
                .findFirst()
                .orElseThrow();
        // as many threads as cores, and yet a wait of 80 ms between two turns: another program had the core
        Trace swamped = Played.heldUp(ready.breaks().run(Way.THREAD_PER_TASK), MACHINE, 1, 0.5, 80_000_000);
        Judgement judged = step(ready).rule().judge(Runs.newest(List.of(swamped), ready.here()));
        assertTrue(judged.cannotTell(), () -> judged.toString());
        assertEquals("reason.disturbed", judged.told().getFirst().key());
        Trace calm = Played.heldUp(ready.breaks().run(Way.THREAD_PER_TASK), MACHINE, 1, 0.02, 80_000_000);
        assertEquals(
                Judgement.Ruling.HOLDS_NOT,
                step(ready)
                        .rule()
                        .judge(Runs.newest(List.of(calm), ready.here()))
                        .ruling());
    }

    @Test
    void aQuarterOfAnItemMayBeReadyAsWhereTheWindowDraws() {
        Case ready = cases().stream()
                .filter(each -> each.lesson().equals("04-ready"))
                .findFirst()
                .orElseThrow();
        Judgement.Ruling[] rulings = new Judgement.Ruling[2];
        long[] held = {12_000_000, 20_000_000};
        for (int at = 0; at < held.length; at++) {
            Trace drawn = Played.heldUp(ready.breaks().run(Way.THREAD_PER_TASK), MACHINE, 1, 0.02, held[at]);
            rulings[at] = step(ready)
                    .rule()
                    .judge(Runs.newest(List.of(drawn), ready.here()))
                    .ruling();
        }
        assertArrayEquals(
                new Judgement.Ruling[] {Judgement.Ruling.HOLDS, Judgement.Ruling.HOLDS_NOT}, rulings, "60 ms items");
    }

    @ParameterizedTest
    @MethodSource("chances")
    void whatWinsByChanceIsNotBroken(Case of) {
        Judgement judged = judged(of, of.breaks(), 0.02);
        assertEquals(Judgement.Ruling.HOLDS_NOT, judged.ruling(), () -> judged.toString());
    }

    private static List<Case> chances() {
        return PlayedBreaks.chances();
    }

    @Test
    void everyTaskOfTheLessonsIsTriedHere() {
        Set<String> tried = new HashSet<>();
        cases().forEach(each ->
                tried.add(each.lesson() + " " + step(each).head().line()));
        Set<String> there = new HashSet<>();
        for (String id : Lessons.path()) {
            Lessons.builtIn(id).steps().stream()
                    .filter(Step.Break.class::isInstance)
                    .forEach(step -> there.add(id + " " + step.head().line()));
        }
        assertEquals(there, tried);
    }

    @Test
    void nothingIsJudgedWithoutRuns() {
        cases().forEach(each -> assertTrue(
                step(each).rule().judge(new Runs(List.of(), each.here())).cannotTell(), each.toString()));
    }
}
