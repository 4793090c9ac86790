package corewise.ui;

import javafx.scene.Node;

/** Takes pictures of what is shown. Called on the window's thread. */
public interface Pictures {

    /** Asks where and saves a picture of the node as PNG. */
    void save(Node node);

    /** Copies a picture of the node. */
    void copy(Node node);
}
