package corewise.ui.fx;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Something that stands beside others while there is room for it, and below them where there is not. */
@OnWindowThread
public final class Fold {
    private final Region folded;
    private final Pane beside;
    private final Pane below;
    private final int place;

    /**
     * Moves nothing yet.
     *
     * @param folded what is moved
     * @param beside where it stands last while there is room
     * @param below where it stands while there is none
     * @param place its place there
     */
    public Fold(Region folded, Pane beside, Pane below, int place) {
        this.folded = folded;
        this.beside = beside;
        this.below = below;
        this.place = place;
    }

    /** Moves it below while a region is narrower than this many sizes of a label's type. */
    public void whileNarrower(Region region, Label label, double ems) {
        whileNarrower(region, label, ems, narrow -> {});
    }

    /** The same of what stands in one row beside: there it is as wide as it wishes to be, below it breaks. */
    public void whileNarrowerInRows(Region region, Label label, double ems) {
        whileNarrower(region, label, ems, below -> folded.setMinWidth(below ? 0 : Region.USE_PREF_SIZE));
    }

    /** Moves it, and tells each time whether it stands below now. */
    public void whileNarrower(Region region, Label label, double ems, Consumer<Boolean> moved) {
        onNarrower(region, label, ems, narrow -> {
            move(narrow);
            moved.accept(narrow);
        });
    }

    /**
     * Tells when a region becomes narrower than this many sizes of a label's type, or is so already, and when it is no longer
     * so.
     */
    public static void onNarrower(Region region, Label label, double ems, Consumer<Boolean> told) {
        BooleanProperty narrow = new SimpleBooleanProperty();
        narrow.subscribe((before, now) -> told.accept(now));
        Runnable fit = () -> {
            if (region.getWidth() > 0) {
                narrow.set(region.getWidth() < ems * label.getFont().getSize());
            }
        };
        region.widthProperty().subscribe(fit);
        // later: styling goes through the children that this moves
        label.fontProperty().subscribe(() -> WindowThread.executor().execute(fit));
        fit.run();
    }

    private void move(boolean narrow) {
        if (narrow) {
            beside.getChildren().remove(folded);
            below.getChildren().add(place, folded);
        } else {
            below.getChildren().remove(folded);
            beside.getChildren().add(folded);
        }
    }
}
