package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import javafx.scene.Node;

/** Takes pictures of what is shown. */
@OnWindowThread
public interface Pictures {

    /** Asks what and where, and saves a picture of the node, or of what it shows by itself, as PNG. */
    void save(Node node, PictureSheets sheets);

    /** Copies a picture of the node. */
    void copy(Node node);
}
