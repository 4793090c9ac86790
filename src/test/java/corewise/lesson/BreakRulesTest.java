package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.PlayedBreaks.Case;
import corewise.model.MachineInfo;
import corewise.model.Trace;
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
        assertEquals(Judgement.Outcome.HOLDS_NOT, keeps.outcome(), () -> keeps.toString());
        assertFalse(keeps.told().isEmpty(), "it is told on what that rests");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatRestsOnSpeedIsNotJudgedBesideOtherPrograms(Case of) {
        boolean speed = step(of).rule()
                .figures()
                .anyMatch(figure -> figure.figure().ofSpeed() || figure.figure() == Figure.SPEED_UP);
        Judgement busy = judged(of, of.breaks(), 0.5);
        assertEquals(speed, busy.cannotTell(), () -> busy.toString());
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
