package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.RunService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorewiseCommandTest extends MadeUpTerminal {
    private boolean refusesThreads;

    @Override
    RunService askService() {
        if (refusesThreads) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        return super.askService();
    }

    private void assertBadArgument(String sentencePart, String... arguments) {
        assertEquals(ExitCode.BAD_ARGUMENTS, execute(arguments));
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains(sentencePart), err());
        assertTrue(err().strip().endsWith("."), err());
        assertEquals("", out());
        assertFalse(serviceAsked);
    }

    @Test
    void noArgumentsOpenTheWindowWhereThereIsADisplayWithoutStartingTheService() {
        display = true;
        assertEquals(0, execute());
        assertEquals(1, windows.size());
        assertFalse(serviceAsked);
    }

    @Test
    void noArgumentsAndNoDisplayDoTheMainJobHeadless() {
        assertEquals(0, execute());
        assertTrue(windows.isEmpty());
        assertTrue(out().startsWith("No window can be opened (no display is set)"), out());
        assertEquals("", err());
        for (String way : List.of("serial", "thread-per-task", "pool")) {
            assertTrue(Files.exists(folder.resolve("corewise-out").resolve(way + ".json")));
            assertTrue(Files.exists(folder.resolve("corewise-out").resolve(way + ".png")));
        }
        assertEquals("serial 1 1440x900 " + Path.of("corewise-out", "serial.png"), pictures.getFirst());
        assertTrue(service.closed);
    }

    @Test
    void waysRunInTurnsInTheOrderGiven() {
        assertEquals(0, execute("run", "--way", "pool,serial", "--repeat", "2", "--items", "3", "--size", "7"));
        assertEquals(
                List.of(Way.POOL, Way.SERIAL, Way.POOL, Way.SERIAL),
                service.specs().stream().map(RunSpec::way).toList());
        assertEquals(3, service.specs().getFirst().list().items());
        assertEquals(7, service.specs().getFirst().list().size());
    }

    @Test
    void optionsOfTheWaysReachTheRuns() {
        assertEquals(
                0,
                execute(
                        "run",
                        "--way",
                        "chunks,global-lock,process-pool",
                        "--workers",
                        "3",
                        "--chunk",
                        "5",
                        "--switch",
                        "2ms",
                        "--try-again",
                        "--cores",
                        "1"));
        assertEquals(
                List.of(Way.CHUNKS, Way.GLOBAL_LOCK, Way.PROCESS_POOL),
                service.specs().stream().map(RunSpec::way).toList());
        assertEquals(
                new RunOptions(5, 2_000_000, true, 1), service.specs().getLast().options());
        assertEquals(3, service.specs().getLast().workers());
    }

    @Test
    void optionsOfTheWaysOutOfRangeAreBadArguments() {
        assertBadArgument("--chunk must be 1 to", "run", "--chunk", "0");
        assertBadArgument("--switch must be 100us to 1s", "run", "--switch", "10us");
        assertBadArgument("--switch", "run", "--switch", "soon");
        assertBadArgument("--cores must be 1 or more", "run", "--cores", "0");
        assertBadArgument("--workers must be 1 to 256", "ways", "--workers", "257");
        assertEquals(ExitCode.BAD_ARGUMENTS, execute("run", "--cores", "3"));
        assertTrue(err().contains("--cores can be at most 2 here"), err());
    }

    @Test
    void filesThatWereWrittenAreOpenedAndCompared() throws IOException {
        assertEquals(0, execute("run", "--way", "serial", "--json", "serial.json", "--quiet"));
        assertEquals(0, execute("run", "--way", "pool", "--json", "pool.json", "--quiet"));
        assertEquals(0, execute("open", "serial.json", "pool.json", "--snapshot", "both.png"));
        assertTrue(out().contains("24 items of primes"), out());
        assertTrue(out().lines().anyMatch(line -> line.matches("pool +120 ms +2\\.00× .*")), out());
        assertEquals("pool 2 1440x900 both.png", pictures.getLast());

        Files.writeString(folder.resolve("wrong.json"), "not a trace");
        assertEquals(ExitCode.PROBLEM, execute("open", "wrong.json", "pool.json"));
        assertTrue(err().contains("wrong.json is not a trace file"), err());
        assertEquals(ExitCode.PROBLEM, execute("open", "none.json"));
        assertTrue(err().contains("there is no such file"), err());
    }

    @Test
    void aFileThatIsNamedTwiceCountsOnce() {
        assertEquals(0, execute("run", "--way", "pool", "--json", "pool.json", "--quiet"));
        assertEquals(0, execute("convert", "pool.json", "copy.json.gz"));
        assertEquals(0, execute("open", "pool.json", "pool.json", "copy.json.gz", "--snapshot", "one.png"));

        assertEquals("pool 1 1440x900 one.png", pictures.getLast());
        assertTrue(out().contains("copy.json.gz holds the same run as a file before it; it counts once."), out());
    }

    @Test
    void aThreadThatTheSystemRefusesIsToldInASentence() {
        refusesThreads = true;
        assertEquals(ExitCode.PROBLEM, execute("run"));
        assertTrue(err().startsWith("The system refused a thread"), err());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void aWayThatIsNotToBeHadIsListedAsThat() {
        runs.failingItem = 0;
        assertEquals(0, execute("ways"));
        List<String> lines = out().lines().toList();
        assertEquals(1 + service.ways().size(), lines.size());
        assertTrue(lines.get(3).matches("pool +2 +– +not to be had here +threads that.*"), out());
    }

    @Test
    void waysAreListedWithWhatTheyCost() {
        assertEquals(0, execute("ways"));
        List<String> lines = out().lines().toList();
        assertEquals(1 + service.ways().size(), lines.size());
        assertTrue(lines.get(2).matches("thread-per-task +one an item +– +5\\.00 ms +platform threads.*"), out());
        assertTrue(lines.get(3).matches("pool +2 +5\\.00 ms +5\\.00 ms +threads that.*"), out());
        assertEquals("", err());
    }

    @Test
    void aTotalThatDiffersIsAProblem() {
        runs.totals = List.of(12L, 11L);
        assertEquals(ExitCode.PROBLEM, execute("run", "--way", "serial,pool", "--work", "shared-total"));
        assertTrue(err().contains("the shared total was 12 and 11"), err());
    }

    @Test
    void theTableComparesWithSerial() {
        assertEquals(0, execute("run", "--way", "serial,pool"));
        String pool = out().lines()
                .filter(line -> line.startsWith("pool"))
                .findFirst()
                .orElseThrow();
        assertTrue(pool.matches("pool +120 ms +2\\.00× +2\\.00 +1 of 1 +0 +0 % +[0-9a-f]{16}  42 primes"), pool);
        assertTrue(out().contains("24 items of primes, size 5000, lengths equal, seed 1; pool of 2"), out());
    }

    @Test
    void workersAreToldOfWaysThatHaveAChosenNumberOfThem() {
        assertEquals(0, execute("run", "--way", "serial,thread-per-task"));
        assertTrue(out().contains("lengths equal, seed 1\n"), out());
        assertFalse(out().contains("pool of"), out());
    }

    @Test
    void tracesOfTwoMachinesHaveNoSpeedUpBetweenThemAndALineSaysWhy() {
        assertEquals(0, execute("run", "--way", "serial", "--json", "serial.json", "--quiet"));
        service.machine = MachineInfo.madeUp(4);
        assertEquals(0, execute("run", "--way", "pool", "--workers", "2", "--json", "pool.json", "--quiet"));
        assertEquals(0, execute("open", "serial.json", "pool.json"));
        assertTrue(out().lines().anyMatch(line -> line.matches("serial +240 ms +1\\.00× .*")), out());
        assertTrue(out().lines().anyMatch(line -> line.matches("pool +120 ms +– .*")), out());
        assertTrue(
                out().contains("Not compared with the first table: two machines, made up with 2 logical cores and made"
                        + " up with 4 logical cores."),
                out());
    }

    @Test
    void tracesOfOtherNumbersOfCoresAreNotComparedAndPoolsOfTwoSizesHaveTwoRows() {
        assertEquals(0, execute("run", "--way", "serial", "--json", "serial.json", "--quiet"));
        assertEquals(0, execute("run", "--way", "pool", "--workers", "2", "--json", "two.json", "--quiet"));
        assertEquals(0, execute("run", "--way", "pool", "--workers", "8", "--json", "eight.json", "--quiet"));
        assertEquals(0, execute("run", "--way", "pool", "--cores", "1", "--json", "one-core.json", "--quiet"));
        assertEquals(0, execute("open", "serial.json", "two.json", "eight.json", "one-core.json"));
        assertTrue(out().contains("different numbers of cores, 2 and 1."), out());
        assertTrue(out().lines().anyMatch(line -> line.matches("pool \\(2 workers.*120 ms +2\\.00× .*")), out());
        assertTrue(out().lines().anyMatch(line -> line.matches("pool \\(8 workers.*120 ms +2\\.00× .*")), out());
        assertTrue(out().lines().anyMatch(line -> line.matches("pool +120 ms +– .*")), out());
    }

    @Test
    void withoutSerialThereIsNoSpeedUp() {
        assertEquals(0, execute("run", "--way", "pool", "--repeat", "3"));
        assertTrue(out().contains("120 ms (120 ms to 120 ms)  –  "), out());
        assertTrue(out().contains("1 of 3"), out());
    }

    @Test
    void theListIsMadeOfTheOptions() {
        assertEquals(
                0,
                execute(
                        "run",
                        "--way",
                        "pool",
                        "--work",
                        "sha256",
                        "--items",
                        "5",
                        "--length",
                        "1.5ms",
                        "--lengths",
                        "giant",
                        "--seed",
                        "-9",
                        "--workers",
                        "7"));
        RunSpec spec = service.specs().getFirst();
        ListSpec list = spec.list();
        assertEquals(Work.SHA256, list.work());
        assertEquals(1_500, list.size());
        assertEquals(-9, list.seed());
        assertEquals("giant", list.lengths().id());
        assertEquals(7, spec.workers());
    }

    @Test
    void badArgumentsAreOneSentenceAndExitCodeTwo() {
        assertBadArgument("only serial, thread-per-task, pool, ", "run", "--way", "fast");
        assertBadArgument("only primes, mandelbrot, sha256, wait", "run", "--work", "sleep");
        assertBadArgument("only equal, mixed and giant", "run", "--lengths", "odd");
        assertBadArgument("--items must be 1 to 100000", "run", "--items", "0");
        assertBadArgument("--items", "run", "--items", "many");
        assertBadArgument("--workers must be 1 to 256", "run", "--workers", "257");
        assertBadArgument("--repeat must be 1 to", "run", "--repeat", "0");
        assertBadArgument("not a length of time", "run", "--length", "soon");
        assertBadArgument("1us to 1s", "run", "--length", "2s");
        assertBadArgument("give one of them", "run", "--length", "1ms", "--size", "10");
        assertBadArgument("--size must be 1 to 2000000000, not 0", "run", "--size", "0");
        assertBadArgument("whole number", "run", "--size", "big");
        assertBadArgument("320x240", "run", "--snapshot-size", "1x1");
        assertBadArgument(".png", "run", "--snapshot", "board.jpg");
        assertBadArgument("--window", "run", "--measure");
        assertBadArgument("--bogus", "run", "--bogus");
        assertBadArgument("frobnicate", "frobnicate");
    }

    @Test
    void aFailedTaskIsNamedAndExitCodeOne() {
        runs.failingItem = 4;
        assertEquals(ExitCode.PROBLEM, execute("run", "--way", "pool"));
        assertTrue(err().contains("pool, run 1, item 4: failed (item 4: no luck)."), err());
    }

    @Test
    void runsThatDisagreeAreNamedAndExitCodeOne() {
        runs.oddRun = 2;
        assertEquals(ExitCode.PROBLEM, execute("run", "--way", "serial,pool", "--quiet"));
        assertEquals("serial, run 1 and pool, run 1: different results for item 0.", err().strip());
        assertEquals("", out());
    }

    @Test
    void theTraceGoesToStandardOutputAndTheTableToStandardError() {
        assertEquals(0, execute("run", "--way", "serial,pool", "--json", "-"));
        assertTrue(out().startsWith("{"), out());
        assertTrue(out().contains("\"way\":\"pool\""), out());
        assertTrue(err().contains("makespan"), err());
    }

    @Test
    void theLastTraceAndAPictureAreWritten() throws IOException {
        assertEquals(
                0, execute("run", "--json", "last.json", "--snapshot", "board.png", "--size", "800x600", "--quiet"));
        assertTrue(Files.readString(folder.resolve("last.json")).contains("\"way\":\"pool\""));
        assertEquals(List.of("pool 3 800x600 board.png"), pictures);
    }

    @Test
    void anInterruptKeepsWhatWasDone() {
        service.onStart = spec -> {
            if (service.specs().size() == 1) {
                Thread.currentThread().interrupt(); // the signal's thread is this one: it must not stay for the report
                interrupt.run();
                assertTrue(Thread.interrupted());
            }
        };
        assertEquals(ExitCode.PROBLEM, execute("run", "--repeat", "5"));
        assertEquals(2, service.specs().size());
        assertTrue(err().contains("Interrupted"), err());
        assertTrue(out().contains("serial"), out());
    }

    @Test
    void theWindowIsGivenTheRunsToMeasure() {
        display = true;
        assertEquals(0, execute("run", "--way", "pool", "--repeat", "4", "--window", "--measure"));
        WindowRequest request = windows.getFirst();
        assertTrue(request.measure());
        assertEquals(4, request.repeat());
        assertEquals(Way.POOL, request.runs().getFirst().way());
        request.report().accept(Fact.of("measure.unknown"));
        assertTrue(out().contains("not known"));
    }

    @Test
    void filesWithoutADisplayAreComparedAndItIsToldWhyThereIsNoWindow() {
        assertEquals(0, execute("run", "--way", "serial", "--json", "serial.json", "--quiet"));
        assertEquals(0, execute("serial.json"));
        assertTrue(out().contains("No window can be opened (no display is set); what is in the files"), out());
        assertTrue(out().contains("\nserial"), out());
        assertTrue(windows.isEmpty());
    }

    @Test
    void aWindowWithoutADisplayIsRefusedInOneSentence() {
        assertEquals(ExitCode.PROBLEM, execute("run", "--window"));
        assertEquals(1, err().lines().count());
    }

    @Test
    void manyThreadsAndLongRunsAreAnnounced() {
        assertEquals(0, execute("run", "--way", "thread-per-task", "--items", "2001"));
        assertTrue(out().contains("makes 2001 threads"), out());
        assertTrue(out().contains("One serial run of this list takes about 20 s here"), out());
    }

    @Test
    void helpAndVersionAreGoodAndNeedNothing() {
        assertEquals(0, execute("run", "--help"));
        assertTrue(out().contains("Examples:"), out());
        assertEquals(0, execute("--help"));
        assertEquals(0, execute("--version"));
        assertTrue(out().contains("corewise 1.2.3"), out());
        assertFalse(serviceAsked);
    }
}
