package corewise.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.Overtaking;
import corewise.ui.fx.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderWordsTest {
    private final Texts texts = Texts.load();

    @ParameterizedTest
    @CsvSource({"0,1st", "1,2nd", "2,3rd", "3,4th", "10,11th", "11,12th", "12,13th", "20,21st", "110,111th", "111,112th"
    })
    void ranksAreCountedAsPeopleDo(int rank, String word) {
        assertEquals(word, OrderWords.rank(rank, texts));
    }

    @Test
    void theLargestCauseIsNamedFirstAndSmallOnesNotAtAll() {
        Overtaking seen = new Overtaking(3, 5, 40_000_000, 10_000_000, -1_000_000, 31_000_000, 0);
        assertEquals(
                "task 5 ended 40.0 ms before task 3, which was ready without a core for 31.0 ms more and started 10.0 ms"
                        + " later.",
                OrderWords.why(seen, texts));
    }

    @Test
    void whereNobodyOvertookThatIsSaid() {
        assertEquals(
                "nobody overtook anybody; every task ended after those before it in the list.",
                OrderWords.why(Overtaking.NONE, texts));
    }
}
