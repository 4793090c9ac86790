package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the shell shows around the view. */
@OnWindowThread
public final class ShellViewModel {
    private final StringProperty page = new SimpleStringProperty("watch");
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty large = new SimpleBooleanProperty();
    private final BooleanProperty helpShown = new SimpleBooleanProperty();
    private final StringProperty machine = new SimpleStringProperty("");
    private final DoubleProperty others = new SimpleDoubleProperty(Double.NaN);
    private final StringProperty note = new SimpleStringProperty("");

    /** The share of the core time that other programs take, 0 to 1; NaN where it is not known. */
    public DoubleProperty othersProperty() {
        return others;
    }

    /** The id of the page in sight. */
    public StringProperty pageProperty() {
        return page;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether type is in projector size. */
    public BooleanProperty largeProperty() {
        return large;
    }

    /** Whether the list of shortcuts is shown. */
    public BooleanProperty helpShownProperty() {
        return helpShown;
    }

    /** The machine in words. */
    public StringProperty machineProperty() {
        return machine;
    }

    /** The window's own cost, or what became of a picture; empty while there is nothing to tell. */
    public StringProperty noteProperty() {
        return note;
    }
}
