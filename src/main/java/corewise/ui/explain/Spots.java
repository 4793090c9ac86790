package corewise.ui.explain;

import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;

/** What can be pointed at on a node that shows more than one thing, such as a canvas. Asked on the window's thread. */
@OnWindowThread
public interface Spots {

    /** What is at a place in the node's coordinates; answered within a part of a frame, however much is drawn. */
    Optional<Spot> at(double x, double y);

    /** One of each kind that is there now, for who goes from one to the next by keyboard: a few, not one a task. */
    List<Spot> each();
}
