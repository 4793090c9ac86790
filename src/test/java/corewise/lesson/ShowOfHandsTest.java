package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

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
