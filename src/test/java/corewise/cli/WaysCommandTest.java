package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WaysCommandTest extends MadeUpTerminal {
    private String line(String way) {
        return out().lines()
                .filter(line -> line.startsWith(way + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAnItemCostsIsWhatMoreOfThemTakeLonger() {
        assertEquals(ExitCode.GOOD, execute("ways", "--workers", "3"));
        assertTrue(line("pool").matches("pool +3 +5\\.00 ms +5\\.00 ms +.*"), line("pool"));
        assertTrue(line("serial").matches("serial +1 +– +10\\.0 ms +.*"), line("serial"));
        assertFalse(out().contains("unclear"));
    }

    @Test
    void whatIsLostInHowLongItTakesToBeginIsNotToldAsNothing() {
        runs.asLong = true;
        assertEquals(ExitCode.GOOD, execute("ways"));
        assertTrue(line("pool").matches("pool +2 +10\\.0 ms +unclear +.*"), line("pool"));
        assertTrue(out().strip().lines().toList().getLast().startsWith("unclear: "));
    }
}
