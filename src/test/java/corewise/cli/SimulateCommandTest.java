package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.TraceReader;
import corewise.model.Trace;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that answers for machines that are not here: nothing is run, and that is said wherever it is told. */
class SimulateCommandTest extends MadeUpTerminal {
    private int simulate(String... arguments) {
        return execute(
                Stream.concat(Stream.of("simulate"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void equalItemsWithoutCostsTakeAsManyRoundsAsTheyMust() {
        String[] asked = {"--cores", "64", "--items", "512", "--length", "20ms", "--lengths", "equal", "--costs", "none"
        };
        String[] pool =
                Stream.concat(Stream.of(asked), Stream.of("--way", "pool")).toArray(String[]::new);
        assertEquals(0, simulate(pool), err());
        assertTrue(out().contains("Simulated"), out());
        assertTrue(out().contains("160 ms"), out());
    }

    @Test
    void whatIsKeptSaysThatItWasSimulated() throws Exception {
        assertEquals(
                0,
                simulate(
                        "--cores",
                        "4",
                        "--items",
                        "8",
                        "--length",
                        "1ms",
                        "--way",
                        "pool",
                        "--json",
                        "s.json",
                        "--csv",
                        "s.csv",
                        "--report",
                        "s.html"),
                err());
        Trace trace = new TraceReader().read(folder.resolve("s.json")).trace();
        assertTrue(trace.simulated());
        assertEquals(4, trace.machine().logicalProcessors());
        List<String> table = Files.readAllLines(folder.resolve("s.csv"));
        assertEquals(9, table.size());
        assertTrue(table.getFirst().endsWith(",simulated") && table.getLast().endsWith(",true"), table.toString());
        String page = Files.readString(folder.resolve("s.html"));
        assertTrue(page.contains("one clock (simulated): Count"), "what a browser calls the page");
        assertTrue(page.contains("<h2>Pool (simulated)</h2>") && page.contains("</html>"), page);
        assertFalse(page.contains("http"), "a page needs no network");
    }

    @Test
    void aCostThatIsTypedIsPaid() {
        String[] asked = {
            "--items=1", "--length=1ms", "--way=pool,thread-per-task", "--costs=none", "--cost=pool.make=20ms,begin=3ms"
        };

        assertEquals(0, simulate(asked), err());
        String pool = line("pool");
        String each = line("thread-per-task");
        assertTrue(pool.contains("24.0 ms"), pool);
        assertTrue(each.contains("4.0"), each);
        assertTrue(out().contains("typed in"), out());
    }

    @Test
    void howSlowYoungProcessesAreIsTyped() {
        assertEquals(
                0,
                simulate(
                        "--items=1",
                        "--length=10ms",
                        "--way=process-pool",
                        "--workers=1",
                        "--costs=none",
                        "--cost=cold=4ms,slow=2.5"),
                err());
        assertTrue(line("process-pool").contains("16.0 ms"), out());
    }

    @Test
    void aCopiedListHasAsManyItemsAsTheRunAndIsAsLong() throws Exception {
        assertEquals(0, simulate("--items=7", "--length=3ms", "--work=wait", "--way=pool", "--json=w.json"), err());

        assertEquals(0, simulate("--copy=w.json", "--costs=none", "--way=serial,thread-per-task"), err());

        assertTrue(out().contains("Simulated: 7 items of 3.0"), out());
        assertTrue(line("serial").contains("21."), "what slept is as long as it slept: " + out());
        assertTrue(line("thread-per-task").contains("×     –"), "who sleeps is not efficient: " + out());
    }

    @Test
    void validatingHeedsWhatIsSaidOrRefusesIt() {
        assertEquals(2, simulate("--validate", "--cores=4"));
        assertTrue(err().contains("--cores"), err());
    }

    private String line(String way) {
        return out().lines()
                .filter(each -> each.startsWith(way))
                .findFirst()
                .orElseThrow(() -> new AssertionError(out()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--cores=0",
                "--cores=5000",
                "--others=-1",
                "--others=9",
                "--work=own-function",
                "--work=shared-total",
                "--language=java,python",
                "--within=20s",
                "--items=0",
                "--sweep=nothing=1..2",
                "--way=none",
                "--costs=some",
                "--cost=make",
                "--cost=make=",
                "--cost=make=-1us",
                "--cost=make=61s",
                "--cost=slow=0.5",
                "--cost=slow=101",
                "--cost=slow=2ms",
                "--cost=cold=2",
                "--cost=nothing=1us",
                "--cost=nothing.make=1us",
                "--cost=process-pool.make=1us"
            })
    void whatNoMachineHasIsRefused(String argument) {
        assertEquals(2, simulate(argument));
        assertFalse(err().isBlank());
        assertEquals("", out());
    }
}
