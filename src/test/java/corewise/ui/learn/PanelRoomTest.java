package corewise.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelRoomTest {
    private final PanelRoom room = new PanelRoom();

    @Test
    void whatHasNoRoomOfItsOwnSharesTheLeftColumn() {
        assertFalse(room.fit(92), "so it begins");
        assertEquals(List.of(Panel.PATH, Panel.SETTING), room.within());
        assertTrue(room.fit(91));
        assertEquals(List.of(Panel.BOARD), room.beside());
        assertEquals(List.of(Panel.STEP, Panel.PATH, Panel.SETTING), room.within());
        assertFalse(room.fit(62));
        assertTrue(room.fit(61));
        assertEquals(List.of(), room.beside());
        assertEquals(List.of(Panel.values()), room.within());
    }

    @Test
    void leftColumnUsuallyShowsTheStepWhereThatHasNoColumn() {
        room.showUsual();
        assertEquals(Panel.PATH, room.shownProperty().get());
        assertTrue(room.shows(Panel.STEP));
        room.fit(70);
        room.showUsual();
        assertEquals(Panel.STEP, room.shownProperty().get());
        assertFalse(room.shows(Panel.PATH));
        assertTrue(room.shows(Panel.BOARD));
    }
}
