package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import javafx.scene.Node;

/** What shows the runs of the Watch page as pictures: board and timeline, and whoever draws them. */
@OnWindowThread
public interface WatchDrawing extends AutoCloseable {

    /** What fills the board's place; always the same. */
    Node board();

    /** What fills the timeline's place; always the same. */
    Node timeline();

    /** The moment of the run that both show, nanoseconds since its start. */
    long moment();

    /** Draws only while in sight. */
    void setInSight(boolean inSight);

    /** Draws no more. */
    @Override
    void close();
}
