package corewise.ui.page;

import corewise.model.Trace;
import corewise.ui.fx.OnWindowThread;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * A picture of one thing by itself, which a page can give. Immutable.
 *
 * @param name the end of the text key of what it shows
 * @param title what it is, in a line
 * @param trace a run that it shows: list, machine and date are this run's
 * @param maker makes what is shown, a new one each time
 */
public record PagePicture(String name, String title, Trace trace, Supplier<Drawing> maker) {

    /**
     * What is shown.
     *
     * @param node takes the room that it is given
     * @param draw draws it, once it is laid out
     */
    @OnWindowThread
    public record Drawing(Region node, Runnable draw) {}
}
