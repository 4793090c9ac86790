package corewise.ui;

import static corewise.ui.fx.FxThread.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.ui.fx.WindowExtension;
import corewise.ui.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class PagesFxTest {
    private final List<String> happened = new ArrayList<>();
    private final List<Node> place = new ArrayList<>();
    private final StringProperty chosen = new SimpleStringProperty("one");
    private final Pages pages = new Pages(List.of(entry("one"), entry("two"), entry("three")), chosen, Map.of());

    @Start
    void start(Stage stage) {
        pages.showIn(place);
    }

    private PageEntry entry(String id) {
        return new PageEntry(id, () -> {
            happened.add("made " + id);
            return new MadeUp(id);
        });
    }

    @Test
    void aPageIsMadeWhenItIsFirstShownAndOnlyOnce() {
        assertEquals(List.of("made one", "one in sight"), happened);
        choose("two");
        choose("one");
        choose("two");
        assertEquals(1, happened.stream().filter("made two"::equals).count());
        assertFalse(happened.contains("made three"));
        List<Page> made = List.copyOf(pages.made());
        assertEquals(List.of(made.get(1).node()), place, "only what is in sight is in the scene");
    }

    @Test
    void theOneThatLeavesIsToldBeforeTheOneThatComes() {
        happened.clear();
        choose("two");
        assertEquals(List.of("made two", "one out of sight", "two in sight"), happened);
    }

    @Test
    void leavingGoesToTheFirstPageWhereNothingElseIsToBeLeft() {
        choose("three");
        assertTrue(ask(pages::leave));
        assertEquals("one", chosen.get());
        assertFalse(ask(pages::leave));
    }

    @Test
    void closingClosesThePagesThatWereMade() {
        choose("three");
        happened.clear();
        ask(() -> {
            pages.close();
            return null;
        });
        assertEquals(List.of("three out of sight", "one closed", "three closed"), happened);
    }

    private void choose(String id) {
        ask(() -> {
            chosen.set(id);
            return null;
        });
    }

    private final class MadeUp implements Page {
        private final String id;
        private final Parent node = new StackPane();

        MadeUp(String id) {
            this.id = id;
        }

        @Override
        public Parent node() {
            return node;
        }

        @Override
        public Map<KeyCode, Runnable> keys() {
            return Map.of();
        }

        @Override
        public void setInSight(boolean inSight) {
            happened.add(id + (inSight ? " in sight" : " out of sight"));
        }

        @Override
        public void close() {
            happened.add(id + " closed");
        }
    }
}
