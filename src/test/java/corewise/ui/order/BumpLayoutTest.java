package corewise.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.order.RankMapLayout.Cell;
import java.util.List;
import java.util.Optional;
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
        BumpLayout layout = new BumpLayout(1400, 640, 1, 4, 8);
        assertEquals(-1, layout.columnAt(layout.left() - 1));
        assertEquals(-1, layout.columnAt(1399));
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
        RankMap map =
                RankMap.of(new RankMap.Repeats("Pool", Way.POOL), List.of(new int[] {0, 1, 2}, new int[] {0, 2, 1}), 3);
        assertEquals(3, map.cells());
        assertEquals(2, map.most());
        assertEquals(2, map.count(0, 0));
        assertEquals(1, map.count(1, 1));
        assertEquals(1, map.count(2, 1));
        assertEquals(0, map.count(0, 2));
        assertEquals(
                "Pool: tasks 1 had rank 3 once in 2\u00a0runs.", OrderWords.cell(map, new Cell(0, 2, 1), Texts.load()));
    }

    @Test
    void longListsAreGatheredAndNoTaskIsLost() {
        int[] order = new int[1_000];
        for (int rank = 0; rank < order.length; rank++) {
            order[rank] = rank;
        }
        RankMap map = RankMap.of(new RankMap.Repeats("Pool", Way.POOL), List.of(order), order.length);
        int counted = 0;
        for (int cell = 0; cell < map.cells(); cell++) {
            assertEquals(map.last(cell) - map.first(cell) + 1, map.count(cell, cell), "on the diagonal");
            assertEquals(0, map.count(cell, (cell + 5) % map.cells()));
            counted += map.count(cell, cell);
        }
        assertEquals(1_000, counted);
        assertEquals(0, map.first(0));
        assertEquals(999, map.last(map.cells() - 1));
    }

    @Test
    void mapsFillTheirPlaceAndAreFoundWhereTheyStand() {
        RankMapLayout layout = new RankMapLayout(900, 640, 1, 3, 64);
        for (int map = 0; map < 3; map++) {
            double x = layout.x(map) + layout.mapWidth() * 10.5 / 64;
            double y = layout.top(map) + layout.mapHeight() * 20.5 / 64;
            assertEquals(Optional.of(new Cell(map, 20, 10)), layout.cellAt(x, y));
            assertTrue(layout.x(map) + layout.mapWidth() <= 900.5);
            assertTrue(layout.belowY(map, 1) <= 640.5);
        }
        assertEquals(Optional.empty(), layout.cellAt(1, 1));
        assertTrue(3 * layout.mapWidth() * layout.mapHeight() > 0.5 * 900 * 640, "most of the place is used");
    }
}
