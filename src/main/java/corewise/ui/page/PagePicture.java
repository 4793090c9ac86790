package corewise.ui.page;

import corewise.ui.fx.OnWindowThread;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * A picture of one thing by itself, which a page can give. Immutable.
 *
 * @param name the end of the text key of what it shows
 * @param title what it is, in a line
 * @param notes what is said around it
 * @param maker makes what is shown, a new one each time
 */
public record PagePicture(String name, String title, PictureNotes notes, Supplier<Drawing> maker) {

    /**
     * What is shown.
     *
     * @param node takes the room that it is given
     * @param draw draws it, once it is laid out
     * @param usualWidth the width at which type has its usual size, pixels: in wider pictures it is larger
     * @param used the height that it uses of what it was given, pixels; asked once it is drawn
     */
    @OnWindowThread
    public record Drawing(Region node, Runnable draw, double usualWidth, DoubleSupplier used) {
        private static final double USUAL_WIDTH = 1440;

        /** What uses all the room that it is given. */
        public Drawing(Region node, Runnable draw) {
            this(node, draw, USUAL_WIDTH, node::getHeight);
        }
    }
}
