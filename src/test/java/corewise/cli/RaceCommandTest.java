package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.RunSpec;
import corewise.model.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RaceCommandTest extends MadeUpTerminal {
    private int race(String... arguments) {
        return execute(Stream.of(Stream.of("race"), Stream.of(arguments), withoutPause(arguments))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private static Stream<String> withoutPause(String... arguments) {
        return List.of(arguments).contains("--pause") ? Stream.empty() : Stream.of("--pause", "0ms");
    }

    private List<Way> started() {
        return service.specs().stream().map(RunSpec::way).toList();
    }

    @Test
    void everyRepeatBeginsWithAnotherWay() {
        assertEquals(0, race());
        assertEquals(
                List.of(
                        Way.SERIAL,
                        Way.THREAD_PER_TASK,
                        Way.POOL,
                        Way.THREAD_PER_TASK,
                        Way.POOL,
                        Way.SERIAL,
                        Way.POOL,
                        Way.SERIAL,
                        Way.THREAD_PER_TASK),
                started());
        assertTrue(service.closed);
    }

    @Test
    void theTableTellsMedianSpreadAndEfficiencyAndThenComeTheWords() {
        assertEquals(0, race("--ways", "serial,pool", "--seed", "7"));
        assertTrue(out().contains("seed 7"), out());
        assertTrue(out().lines().findFirst().orElseThrow().startsWith("24 items of primes"), out());
        assertTrue(
                out().lines()
                        .anyMatch(line ->
                                line.matches("pool +120 ms \\(120 ms to 120 ms\\) +2\\.00× +100 % +2\\.00 +1 of 3 .*")),
                out());
        assertTrue(out().contains("Pool was done first: 120 ms, 2.00× as fast as serial (median of 3 runs"), out());
        assertTrue(out().contains("Core time, serial: our work 50 %"), out());
        assertTrue(out().strip().endsWith("Results: equal, item by item."), out());
        assertEquals("", err());
    }

    @Test
    void theReportIsWrittenWholeAndNothingIsLeftBeside() throws IOException {
        assertEquals(0, race("--ways", "serial,pool", "--repeat", "1", "--report", "race.html"));
        String page = Files.readString(folder.resolve("race.html"));
        assertTrue(page.startsWith("<!DOCTYPE html>"), page);
        assertTrue(page.strip().endsWith("</html>"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        assertTrue(out().contains("race.html is written."), out());
    }

    @Test
    void aReportThatCannotBeWrittenIsToldBeforeTheRace() {
        assertEquals(ExitCode.BAD_ARGUMENTS, race("--repeat", "1", "--report", "no/such/folder/race.html"));
        assertEquals(1, err().lines().count(), err());
        assertEquals("", out());
    }

    @Test
    void theTraceOfTheLastWayGoesToStandardOutputAlone() {
        assertEquals(0, race("--ways", "serial,pool", "--repeat", "2", "--json", "-"));
        assertTrue(out().startsWith("{"), out());
        assertTrue(out().contains("\"pool\""), out());
        assertTrue(err().contains("Pool was done first"), err());
    }

    @Test
    void quietSaysNothingUnlessSomethingIsWrong() {
        assertEquals(0, race("--quiet", "--repeat", "1"));
        assertEquals("", out() + err());
        runs.oddRun = 6;
        assertEquals(ExitCode.PROBLEM, race("--quiet", "--repeat", "1"));
        assertEquals("", out());
        assertTrue(err().contains("different results for item 0"), err());
    }

    @Test
    void aMissingResultIsAProblemAndIsTold() {
        runs.failingItem = 3;
        assertEquals(ExitCode.PROBLEM, race("--ways", "serial,pool", "--repeat", "1"));
        assertTrue(err().contains("item 3: failed"), err());
        assertTrue(out().contains("Results: equal where there are any. 2 results are missing."), out());
        assertEquals(
                1,
                out().lines()
                        .filter(line -> line.startsWith("Pool is not comparable with serial"))
                        .count(),
                out());
    }

    @Test
    void anInterruptEndsTheRaceWithWhatWasDone() {
        service.onStart = spec -> {
            if (service.specs().size() == 1) {
                Thread user = Thread.ofPlatform().daemon().start(interrupt);
                while (user.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
            }
        };
        assertEquals(ExitCode.PROBLEM, race());
        assertTrue(err().contains("Interrupted: this is what was done."), err());
        assertEquals(List.of(Way.SERIAL, Way.THREAD_PER_TASK), started());
    }

    @Test
    void badArgumentsAreOneSentenceAndExitCodeTwo() {
        assertBad("--repeat must be 1 to 1000, not 0", "--repeat", "0");
        assertBad("--pause must be 0s to 1m, not 61s", "--pause", "61s");
        assertBad("--pause: “soon” is not a length of time from 0s to 1m, such as", "--pause", "soon");
        assertBad("the file’s name must end in .html", "--report", "race.pdf");
        assertBad("A race needs two ways or more", "--ways", "pool");
        assertBad("A race needs two ways or more", "--ways", "pool,pool");
        assertBad("--ways: there is no way “fast”", "--ways", "serial,fast");
        assertBad("There is no option --window.", "--window");
        assertBad("--items must be 1 to 100000", "--items", "0");
    }

    private void assertBad(String part, String... arguments) {
        assertEquals(ExitCode.BAD_ARGUMENTS, race(arguments));
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains(part), err());
        assertEquals("", out());
        assertFalse(serviceAsked);
    }
}
