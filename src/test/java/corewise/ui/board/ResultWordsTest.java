package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultWordsTest {
    private final Quantities quantities = Texts.load().quantities();

    private static String within(int signs, String text) {
        return ResultWords.shortened(text, each -> each.length() <= signs);
    }

    @Test
    void longResultsKeepTheirBeginAndTheirEnd() {
        assertEquals("12345", within(5, "12345"));
        assertEquals("12…56", within(5, "123456"));
        assertEquals("1…6", within(3, "123456"));
        assertEquals("12…6", within(4, "123456"));
        assertEquals("", within(2, "123456"), "one end alone would be another value");
        assertEquals("", within(2, ""));
    }

    @Test
    void numbersAreToldAsEverywhereAndTextsAsTheyAre() {
        assertEquals(Optional.of("41\u202f538"), ResultWords.value(Optional.of(41_538L), quantities));
        assertEquals(Optional.of("a3f1"), ResultWords.value(Optional.of("a3f1"), quantities));
        assertEquals(Optional.empty(), ResultWords.value(Optional.empty(), quantities));
        assertEquals(Optional.empty(), ResultWords.value(Optional.of(new int[3]), quantities));
    }

    @Test
    void aRunFromAFileHasDigestsInTheirPlace() {
        var run = MadeUpTraces.of(Way.POOL, Work.PRIMES, 3, 2, 4_000_000);
        assertEquals(8, ResultWords.digest(run, 0).orElseThrow().length());
    }
}
