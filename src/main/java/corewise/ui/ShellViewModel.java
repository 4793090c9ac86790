package corewise.ui;

import corewise.session.Motion;
import corewise.ui.explain.Explaining;
import corewise.ui.fx.OnWindowThread;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.Event;

/** What the shell shows around the view. */
@OnWindowThread
public final class ShellViewModel {
    private final StringProperty page = new SimpleStringProperty(Pages.WATCH);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final IntegerProperty zoom = new SimpleIntegerProperty(Zoom.USUAL);
    private final ReadOnlyIntegerWrapper mostZoom = new ReadOnlyIntegerWrapper(Zoom.STEPS.getLast());
    private final BooleanProperty alone = new SimpleBooleanProperty();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final BooleanProperty black = new SimpleBooleanProperty();
    private final StringProperty notice = new SimpleStringProperty("");
    private final BooleanProperty helpShown = new SimpleBooleanProperty();
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty machine = new SimpleStringProperty("");
    private final DoubleProperty others = new SimpleDoubleProperty(Double.NaN);
    private final Explaining explaining = new Explaining();
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.AS_SYSTEM);
    private final BooleanProperty firstStepsShown = new SimpleBooleanProperty();
    private final ObjectProperty<Predicate<Event>> above = new SimpleObjectProperty<>();
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

    /** How large everything is, in percent: one of the steps of {@link Zoom}. */
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    /** The largest step that the window has room for. */
    ReadOnlyIntegerProperty mostZoomProperty() {
        return mostZoom.getReadOnlyProperty();
    }

    /** Tells how wide the window is, pixels. */
    void room(double width) {
        mostZoom.set(Zoom.most(width));
    }

    /** How large everything is shown: as large as was chosen, where the window has room for it. */
    int shownZoom() {
        return Math.min(zoom.get(), mostZoom.get());
    }

    /** Makes everything a step larger. */
    void zoomIn() {
        zoom.set(Zoom.larger(shownZoom(), mostZoom.get()));
    }

    /** Makes everything a step smaller. */
    void zoomOut() {
        zoom.set(Zoom.smaller(shownZoom()));
    }

    /** Makes everything as large as it usually is. */
    void zoomUsual() {
        zoom.set(Zoom.USUAL);
    }

    /** Whether a page has the whole window, without the header. */
    BooleanProperty aloneProperty() {
        return alone;
    }

    /** Whether the window presents: it fills the screen, in the size and contrast that a projector needs. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Whether nothing is shown at all, so that the audience looks at who speaks. */
    BooleanProperty blackProperty() {
        return black;
    }

    /** What is said above everything for a while; empty while there is nothing. */
    StringProperty noticeProperty() {
        return notice;
    }

    /** What is asked about what is on the screen. */
    public Explaining explaining() {
        return explaining;
    }

    /** Whether the list of shortcuts is shown. */
    public BooleanProperty helpShownProperty() {
        return helpShown;
    }

    /** How much may move by itself. */
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /** Whether the ways to begin are shown. */
    public BooleanProperty firstStepsShownProperty() {
        return firstStepsShown;
    }

    /** What has every key while it lies above everything, and says whether it used it; null while nothing does. */
    ObjectProperty<Predicate<Event>> aboveProperty() {
        return above;
    }

    /** What the window is called: what it shows, and the program's name. */
    public StringProperty titleProperty() {
        return title;
    }

    /** The machine in words. */
    public StringProperty machineProperty() {
        return machine;
    }

    /** The window's own cost; empty while there is nothing to tell. */
    public StringProperty noteProperty() {
        return note;
    }
}
