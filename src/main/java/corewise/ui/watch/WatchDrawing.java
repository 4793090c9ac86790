package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What shows the runs of the Watch page as pictures: board and timeline, and whoever draws them. */
@OnWindowThread
public interface WatchDrawing extends AutoCloseable {

    /** What fills the board's place; always the same. */
    Region board();

    /** The least height at which nothing on the board is cut off, at a scale of what is on it; pixels. */
    double leastBoardHeight(double scale);

    /** What fills the timeline's place; always the same. */
    Node timeline();

    /** Whether the timeline has its filter in sight, for which it needs more room. */
    ObservableValue<Boolean> filtering();

    /** The moment of the run that both show, nanoseconds since its start. */
    long moment();

    /**
     * Shows a moment of the ended run that is shown, and tells some of its tasks apart from all others there.
     *
     * @param lit which and how; nothing where no run is shown
     */
    void light(Lit lit);

    /** Lanes of the timeline can be marked from now on, by click too, for whoever speaks of them; or none is, and none can. */
    void marking(boolean on);

    /** Marks the lane so many further down, where lanes can be marked; beyond the last there is none. */
    void mark(int by);

    /** Draws only while in sight. */
    void setInSight(boolean inSight);

    /** Draws at once what else would be drawn with the next frame: for pictures. */
    void drawNow();

    /** Draws no more. */
    @Override
    void close();
}
