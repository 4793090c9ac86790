package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.session.WindowSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptMeanwhileTest {
    private static final WindowSettings FIRST = WindowSettings.of(false, 100, 1440, 900, "watch");
    private static final WindowSettings DARK = WindowSettings.of(true, 100, 1440, 900, "race");

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<WindowSettings> kept = new ArrayList<>();
    private WindowSettings now = FIRST;

    private void look(WindowSettings seen) {
        now = seen;
        later.remove().run();
    }

    @Test
    void eachChangeIsKeptOnceAndWhatNobodyChoseIsNot() {
        new KeptMeanwhile(() -> now, kept::add, later::add).look();
        look(FIRST);
        assertEquals(List.of(), kept);
        look(DARK);
        look(DARK);
        assertEquals(List.of(DARK), kept);
        look(FIRST);
        assertEquals(List.of(DARK, FIRST), kept);
        assertEquals(1, later.size());
    }
}
