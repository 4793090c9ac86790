package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hands that are counted, and what most of them were raised for. */
class ShowOfHandsTest {
    @Test
    void beforeAnythingIsCountedNobodyHasMost() {
        assertEquals(0, ShowOfHands.NONE.total());
        assertEquals(0, ShowOfHands.NONE.of(3));
        assertEquals(0, ShowOfHands.NONE.share(0));
        assertEquals(List.of(), ShowOfHands.NONE.most());
        assertEquals(List.of(), ShowOfHands.NONE.with(2, 0).most());
    }

    @Test
    void numbersAreTypedInAnyOrderAndCanBeMended() {
        ShowOfHands hands = ShowOfHands.NONE.with(2, 5).with(0, 14).with(2, 27);
        assertEquals(List.of(14, 0, 27), hands.counts());
        assertEquals(41, hands.total());
        assertEquals(27 / 41.0, hands.share(2));
        assertEquals(List.of(2), hands.most());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12, 7, 3; 54, 32, 14",
                "1, 1, 1; 34, 33, 33",
                "0, 5, 0; 0, 100, 0",
                "9999, 9999, 9999, 1; 34, 33, 33, 0",
                "1, 2, 4, 0; 14, 29, 57, 0",
                "1, 0, 399; 0, 0, 100"
            })
    void perCentAddUpToAHundred(String hands, String percent) {
        ShowOfHands counted = new ShowOfHands(numbers(hands));
        List<Integer> told = IntStream.range(0, counted.counts().size())
                .map(counted::percent)
                .boxed()
                .toList();
        assertEquals(numbers(percent), told);
        assertEquals(100, told.stream().mapToInt(Integer::intValue).sum());
        assertEquals(0, ShowOfHands.NONE.percent(0));
    }

    private static List<Integer> numbers(String list) {
        return Stream.of(list.split(", ")).map(Integer::valueOf).toList();
    }

    @Test
    void levelChoicesAreAllTold() {
        assertEquals(List.of(0, 2), new ShowOfHands(List.of(9, 3, 9)).most());
    }

    @Test
    void numbersStayWithinTheirBounds() {
        ShowOfHands hands = ShowOfHands.NONE.with(0, -3).with(1, 20_000);
        assertEquals(List.of(0, ShowOfHands.MOST), hands.counts());
    }
}
