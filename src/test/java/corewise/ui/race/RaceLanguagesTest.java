package corewise.ui.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Interpreter;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.page.RunBy;
import corewise.ui.page.RunByHere;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ways race in one language, and beside another or another interpreter. */
class RaceLanguagesTest extends RaceOfMadeUpRuns {
    private static final Interpreter OLD = interpreter("3.9.18");
    private static final Interpreter NEW = interpreter("3.13.0");

    private static Interpreter interpreter(String version) {
        InterpreterInfo info = new InterpreterInfo("cpython", version, "", true, Optional.empty());
        return new Interpreter("/opt/python" + version, info, false, List.of(), false);
    }

    private void python() {
        runs.runBy.set(new RunByHere(new RunBy(Language.PYTHON, Optional.of(NEW)), List.of(NEW, OLD)));
    }

    private void madeIn(Interpreter interpreter, Way way) {
        RunBy by = new RunBy(Language.PYTHON, Optional.of(interpreter));
        made(new RunSpec(way, LIST, 8, by.in(RunOptions.DEFAULTS)));
    }

    private String name(int place) {
        return race.raceProperty().get().name(place, Texts.load());
    }

    @Test
    void waysThatTheLanguageLacksDoNotRaceInIt() {
        race.entrants().choose(Way.THREAD_PER_TASK, false);
        race.entrants().choose(Way.VIRTUAL_THREADS, true);
        race.entrants().choose(Way.IMAP_UNORDERED, true);
        assertEquals(
                Set.of(Way.SERIAL, Way.POOL, Way.VIRTUAL_THREADS),
                race.entrants().ways());
        python();
        assertEquals(Set.of(Way.SERIAL, Way.POOL), race.entrants().ways());
        assertEquals(
                List.of("a for-loop, in Python", "ThreadPoolExecutor; one lock for all"),
                race.awaitedProperty().get().stream()
                        .map(AwaitedCard.Awaited::about)
                        .toList());
        assertFalse(race.entrants().whyNot(Way.GLOBAL_LOCK).isEmpty());
        race.entrants().choose(Way.IMAP_UNORDERED, true);
        race.run();
        assertEquals(List.of(Way.SERIAL, Way.POOL, Way.IMAP_UNORDERED), runs.asked);
        assertEquals(List.of(new RunBy(Language.PYTHON, Optional.of(NEW))), runs.askedBy);
        made(Way.SERIAL);
        made(Way.POOL);
        assertEquals(List.of(), race.raceProperty().get().runs(), "runs in Java are no race in Python");
        madeIn(NEW, Way.SERIAL);
        madeIn(NEW, Way.POOL);
        assertEquals("Pool in Python", name(1));
    }

    @Test
    void javaRacesBesidePythonAndWhoseTheDifferenceIsIsSaid() {
        python();
        race.entrants().besideProperty().set(Optional.of(RunBy.JAVA));
        assertEquals(List.of(Way.SERIAL, Way.THREAD_PER_TASK), race.entrants().inOrder(), "there are four lanes");
        race.entrants().choose(Way.THREAD_PER_TASK, false);
        race.entrants().choose(Way.POOL, true);
        assertEquals("Run all four", race.saidProperty().get().runText());
        race.run();
        assertEquals(2, runs.askedBy.size());
        made(Way.SERIAL);
        made(Way.POOL);
        madeIn(NEW, Way.SERIAL);
        madeIn(OLD, Way.POOL);
        assertEquals(
                "Not run yet with this list: Pool in Python\u00a03.13.0.",
                race.saidProperty().get().status());
        madeIn(NEW, Way.POOL);
        assertEquals(4, race.raceProperty().get().runs().size());
        assertEquals("Serial in Python\u00a03.13.0", name(0));
        assertEquals("Serial in Java", name(1));
        assertEquals(
                "Same list, side by side, one clock", race.saidProperty().get().title());
        assertEquals(
                "8.00\ufeff×",
                race.figures(race.raceProperty().get().ways().getLast()).speedup(),
                "against the serial run in its own language");
        assertTrue(
                said().sentences().stream()
                        .anyMatch(
                                said -> said.endsWith("That is the difference of the languages, and says nothing about"
                                        + " threads or processes.")),
                said()::toString);
        runs.speak(Language.JAVA);
        assertEquals(Optional.empty(), race.entrants().besideProperty().get(), "beside Java nothing runs");
        assertEquals(2, race.raceProperty().get().runs().size());
    }

    @Test
    void twoInterpretersRaceInOneWay() {
        python();
        race.entrants().besideProperty().set(Optional.of(new RunBy(Language.PYTHON, Optional.of(OLD))));
        race.entrants().choose(Way.SERIAL, false);
        race.entrants().choose(Way.THREAD_PER_TASK, false);
        race.entrants().choose(Way.POOL, true);
        assertTrue(race.canRunProperty().get());
        madeIn(NEW, Way.POOL);
        made(Way.POOL);
        assertEquals(List.of(), race.raceProperty().get().runs());
        madeIn(OLD, Way.POOL);
        assertEquals(2, race.raceProperty().get().runs().size());
        assertTrue(
                said().sentences().stream()
                        .anyMatch(said -> said.endsWith("That is the difference of the interpreters.")),
                said()::toString);
        race.play(List.of(Way.POOL));
        assertEquals(Optional.empty(), race.entrants().besideProperty().get());
    }

    @Test
    void whichOfTwoInterpretersRunsNowIsSaid() {
        python();
        RunBy other = new RunBy(Language.PYTHON, Optional.of(OLD));
        race.entrants().besideProperty().set(Optional.of(other));
        runs.busy.set(true);
        runs.running.set(new RunSpec(Way.SERIAL, LIST, 8, other.in(RunOptions.DEFAULTS)));
        assertTrue(
                race.saidProperty().get().status().startsWith("Serial in Python\u00a03.9.18 is running"),
                race.saidProperty().get().status());
    }
}
