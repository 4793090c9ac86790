package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.platform.OpenWindows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LostWindowTest {
    private final Deque<Runnable> later = new ArrayDeque<>();
    private boolean there = true;
    private int lost;

    private void look(boolean seen) {
        there = seen;
        later.remove().run();
    }

    @Test
    void aWindowThatIsNotThereTwiceIsLostOnceAndNobodyLooksAnyMore() {
        new LostWindow(() -> there, () -> lost++, later::add).look();
        look(true);
        look(false);
        look(true);
        look(false);
        assertEquals(0, lost, "it came back");
        look(false);
        assertEquals(1, lost);
        assertEquals(0, later.size());
    }

    @Test
    void withoutAScreenThereAreNoWindowsToLookFor() {
        assertEquals(Optional.empty(), OpenWindows.ofThisProgram());
    }
}
