package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrushPartsTest {
    private static final String STORY = "worker 1, now here · ran 8 ms · stolen from worker 2";

    private static String within(int letters) {
        return Brush.partsThatFit(STORY, each -> each.length() <= letters);
    }

    @Test
    void partsAtTheEndGoWholeUntilTheRestFits() {
        assertEquals(STORY, within(STORY.length()));
        assertEquals("worker 1, now here · ran 8 ms", within(STORY.length() - 1));
        assertEquals("worker 1, now here", within(20));
        assertEquals("worker 1, now here", within(3), "the first stays and is cut where it is drawn");
    }

    @Test
    void aNoteBelowATitleStaysInItsCard() {
        String note = "has a thread, needs a core";
        assertEquals(List.of("has a", "thread,", "needs a", "core"), Brush.noteLines(note, 4, String::length, 8, 13));
        assertEquals(List.of("has a thread,", "needs a core"), Brush.noteLines(note, 3, String::length, 8, 13));
        assertEquals(List.of(), Brush.noteLines(note, 1, String::length, 8, 13), "a part would mislead");
    }
}
