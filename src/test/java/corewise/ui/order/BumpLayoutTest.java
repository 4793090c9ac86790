package corewise.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BumpLayoutTest {

    @ParameterizedTest
    @CsvSource({"2,8", "8,16", "60,64", "60,512", "1,1"})
    void everyColumnAndRankIsFoundAgainAtItsPlaceAndInside(int columns, int ranks) {
        BumpLayout layout = new BumpLayout(900, 640, 1, columns, ranks);
        for (int column = 0; column < columns; column++) {
            assertEquals(column, layout.columnAt(layout.x(column)));
            assertTrue(layout.x(column) + layout.chipWidth() / 2 <= layout.width());
        }
        for (int rank = 0; rank < ranks; rank++) {
            assertEquals(rank, layout.rankAt(layout.y(rank)));
            assertTrue(layout.y(rank) + layout.chipHeight() / 2 <= layout.height());
        }
    }

    @Test
    void outsideThereIsNothing() {
        BumpLayout layout = new BumpLayout(900, 640, 1, 4, 8);
        assertEquals(-1, layout.columnAt(layout.left() - 1));
        assertEquals(-1, layout.columnAt(899));
        assertEquals(-1, layout.rankAt(layout.top() - 1));
        assertEquals(-1, layout.rankAt(639));
    }

    @Test
    void chipsHaveNumbersWhereThereIsRoomAndLeaveTheLinesInSightWhereThereIsNot() {
        assertTrue(new BumpLayout(900, 640, 1, 8, 16).numbered());
        BumpLayout dense = new BumpLayout(900, 640, 1, 60, 64);
        assertFalse(dense.numbered());
        assertTrue(dense.chipWidth() < dense.columnPitch() / 2);
    }

    @Test
    void beyondSixtyFourTasksItIsAMap() {
        assertTrue(new BumpLayout(900, 640, 1, 8, 64).lines());
        assertFalse(new BumpLayout(900, 640, 1, 8, 65).lines());
    }

    @Test
    void aMapCountsHowOftenEachTaskHadEachRank() {
        RankMap map = RankMap.of(List.of(new int[] {0, 1, 2}, new int[] {0, 2, 1}), 3);
        assertEquals(3, map.cells());
        assertEquals(1, map.share(0, 0));
        assertEquals(0.5, map.share(1, 1));
        assertEquals(0.5, map.share(2, 1));
        assertEquals(0, map.share(0, 2));
    }

    @Test
    void longListsAreGatheredAndNoTaskIsLost() {
        int[] order = new int[1_000];
        for (int rank = 0; rank < order.length; rank++) {
            order[rank] = rank;
        }
        RankMap map = RankMap.of(List.of(order), order.length);
        for (int cell = 0; cell < map.cells(); cell++) {
            assertTrue(map.share(cell, cell) > 0.8, "on the diagonal");
            assertEquals(0, map.share(cell, (cell + 5) % map.cells()));
        }
    }
}
