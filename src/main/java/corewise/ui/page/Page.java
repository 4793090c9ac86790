package corewise.ui.page;

import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/**
 * A page of the window: one of several that share the place below the header. It is made when it is first shown, keeps its
 * state while another is in sight, and works and draws only while it is in sight itself.
 */
@OnWindowThread
public interface Page extends AutoCloseable {

    /** What fills the place below the header; always the same. */
    Parent node();

    /**
     * What the page's keys do now, wherever the focus is but in a text field. Keys that are not here belong to what has
     * the focus. Always the same, but for a page that shows something else while the window presents.
     */
    Map<KeyCode, Runnable> keys();

    /** Comes in sight, or leaves it. Out of sight at first. */
    void setInSight(boolean inSight);

    /** The window presents from now on, or no longer. Told while in sight, and again whenever it comes in sight. */
    default void present(boolean presents) {}

    /** What of the page's own work Esc would stop; none where nothing is on. */
    default Optional<UnderWay> underWay() {
        return Optional.empty();
    }

    /** Whether the page itself says what is said above the window for a while, in a place of its own. */
    default boolean saysNotices() {
        return false;
    }

    /** Leaves or ends what is on top of the page; says whether there was anything. */
    default boolean leave() {
        return false;
    }

    /** The pictures of single things that it can give now. */
    default List<PagePicture> pictures() {
        return List.of();
    }

    /** Where who looks at it is, for the same page in another language; empty where nothing of it would be missed. */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** Goes on where such a page was; another page's place is passed over. */
    default void goOnAt(Place place) {}

    /** What was chosen on a page and is kept nowhere else. Immutable, and of no language. */
    interface Place {}

    /** Draws at once what else would be drawn with the next frame: for pictures. */
    default void drawNow() {}

    /** Ends for good: frees threads and timers, and no longer listens to anything outside of the page. */
    @Override
    void close();
}
