package corewise.ui.fx;

import javafx.scene.control.Hyperlink;

/** Words that do something; unlike a link between pages it looks the same after it was used. */
public class Link extends Hyperlink {
    public Link() {
        // the loader of views fills it
    }

    public Link(String text) {
        super(text);
    }

    @Override
    public void fire() {
        super.fire();
        setVisited(false);
    }
}
