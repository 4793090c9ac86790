package corewise.ui.page;

import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.Parent;

/**
 * The one board, with its timeline and its settings, lent to another page: what is set there is set everywhere, and what
 * runs is the same run. While it is in sight it has the board; then its owner takes it back.
 */
@OnWindowThread
public interface LentBoard {

    /** Board and timeline. */
    Parent board();

    /** What can be set, for the learner to change whatever it is. */
    List<Parent> settings();

    /** Type is of this size from now on, pixels. */
    void type(double size);

    /** Takes the board when it comes in sight. */
    void setInSight(boolean inSight);

    /** Draws at once what else would be drawn with the next frame: for pictures. */
    void drawNow();

    /** What has the whole place by itself, to be read from afar. Immutable. */
    enum Alone {
        NONE,
        BOARD,
        TIMELINE
    }

    /** What has all of the place from now on; where it is one of the two, lanes can be marked. */
    void alone(Alone what);

    /** Marks the lane so many further down, while they can be marked; beyond the last there is none. */
    void mark(int by);

    /** Steps through the replay, unless a run is on. */
    void step(boolean forward);

    /** Plays or pauses the replay. */
    void pause();
}
