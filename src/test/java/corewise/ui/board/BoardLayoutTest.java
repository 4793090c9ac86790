package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardLayoutTest {
    private static RunSpec spec(Work work, int items) {
        return new RunSpec(Way.POOL, new ListSpec(work, items, Lengths.EQUAL, 1000, 1), 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 12, 16, 32, 64, 128, 256, 512})
    void everyCoreHasAPlaceOfItsOwnInsideTheCard(int processors) {
        for (double[] size : new double[][] {{820, 575}, {424, 400}, {1400, 820}}) {
            for (double scale : new double[] {1, 1.45}) {
                BoardLayout layout = BoardLayout.of(size[0], size[1], scale, spec(Work.PRIMES, 24), processors);
                List<Box> lanes = IntStream.range(0, processors)
                        .mapToObj(layout.lanes()::lane)
                        .toList();
                String what = processors + " cores, " + size[0] + " × " + size[1] + ", scale " + scale;
                for (Box lane : lanes) {
                    assertTrue(lane.x() >= layout.cores().x(), what);
                    assertTrue(lane.right() <= layout.cores().right() + 0.5, what);
                    assertTrue(lane.bottom() <= layout.cores().bottom() + 0.5, what);
                }
                for (int i = 1; i < processors; i++) {
                    assertFalse(overlap(lanes.get(i - 1), lanes.get(i)), what + ", lane " + i);
                }
            }
        }
    }

    @Test
    void cardsStandBelowEachOtherAndFillTheHeight() {
        for (Work work : Work.KNOWN) {
            BoardLayout layout = BoardLayout.of(820, 575, 1, spec(work, 24), 2);
            List<Box> cards = Stream.of(layout.notStarted(), layout.ready(), layout.cores(), layout.finished())
                    .toList();
            for (int i = 1; i < cards.size(); i++) {
                assertTrue(cards.get(i).y() > cards.get(i - 1).bottom(), work.id());
            }
            assertEquals(575, layout.finished().bottom(), 1, work.id());
            assertEquals(work == Work.MANDELBROT, layout.hasPictures());
        }
    }

    @Test
    void fewTasksAreChipsAndManyAreAStrip() {
        Box box = new Box(0, 0, 640, 34);
        assertFalse(ChipRow.of(box, 24, 1).condensed());
        assertTrue(ChipRow.of(box, 5000, 1).condensed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 24, 48, 60, 100_000})
    void chipsStayInsideTheirRowInListOrder(int count) {
        Box box = new Box(5, 7, 640, 60);
        ChipRow row = ChipRow.of(box, count, 1);
        for (int place = 0; place < count; place++) {
            Box chip = row.chip(place);
            assertTrue(chip.x() >= box.x() && chip.right() <= box.right() + 0.01, "chip " + place);
            assertTrue(chip.y() >= box.y() && chip.bottom() <= box.bottom() + 0.01, "chip " + place);
            if (place > 0) {
                Box before = row.chip(place - 1);
                assertTrue(chip.x() >= before.right() - 0.01 || chip.y() >= before.bottom(), "chip " + place);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 48, 60})
    void linesOfChipsHaveAsMuchRoomAboveAsBelow(int count) {
        // narrow, so that the chips' width limits their height
        Box box = new Box(5, 7, 400, 90);
        ChipRow row = ChipRow.of(box, count, 1);
        assertTrue(row.perLine() < count, "several lines");
        assertEquals(
                row.chip(0).y() - box.y(), box.bottom() - row.chip(count - 1).bottom(), 0.01);
        for (double scale : new double[] {1, 1.5, 2}) {
            BoardLayout layout = BoardLayout.of(820, 575, scale, spec(Work.PRIMES, count), 2);
            Box card = layout.notStarted();
            Box place = layout.notStartedRow(count).box();
            assertEquals(place.y() - card.y(), card.bottom() - place.bottom(), 0.01, "scale " + scale);
        }
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.right() - 0.01
                && b.x() < a.right() - 0.01
                && a.y() < b.bottom() - 0.01
                && b.y() < a.bottom() - 0.01;
    }
}
