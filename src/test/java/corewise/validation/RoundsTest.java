package corewise.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Costs are measured all the time that runs are made, so that both are of the same minutes. */
class RoundsTest {
    private static final long SECOND = 1_000_000_000;

    /** When rounds that take so long begin, in seconds, where a list takes two and it is warmed up for three. */
    private static List<Long> begun(long seconds, long roundSeconds) {
        Rounds rounds = new Rounds(seconds * SECOND);
        List<Long> begun = new ArrayList<>();
        for (long now = 3; now < seconds; now += 2) {
            if (rounds.due(now * SECOND)) {
                begun.add(now);
                rounds.made(now * SECOND, (now + roundSeconds) * SECOND);
                now += roundSeconds;
            }
        }
        return begun;
    }

    @Test
    void theyAreSpreadOverTheTimeAndTakeAThirdOfItAtMost() {
        assertEquals(List.of(3L, 21L, 41L, 61L, 81L, 101L, 121L), begun(140, 4));
        assertEquals(List.of(3L, 21L, 41L, 61L), begun(140, 10), "another would be more than a third");
        assertEquals(List.of(3L), begun(20, 6));
    }

    @Test
    void theFirstIsMadeHoweverShortTheTime() {
        Rounds rounds = new Rounds(SECOND);
        assertTrue(rounds.due(20 * SECOND));
        rounds.made(20 * SECOND, 30 * SECOND);
        assertFalse(rounds.due(31 * SECOND));
        assertEquals(1, rounds.count());
        assertEquals(0, rounds.leftNanos());
    }

    @Test
    void timeIsKeptForThoseThatAreStillToCome() {
        Rounds rounds = new Rounds(140 * SECOND);
        rounds.made(3 * SECOND, 7 * SECOND);
        assertEquals(6 * 4 * SECOND, rounds.leftNanos());
    }
}
