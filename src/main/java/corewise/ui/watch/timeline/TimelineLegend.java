package corewise.ui.watch.timeline;

import corewise.picture.lanes.Fill;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What the fills of bars stand for. It stands in the place of what is told while there is nothing to tell, or below, where
 * it always is, if that place is too narrow for it.
 */
@OnWindowThread
final class TimelineLegend {
    private final HBox row = new HBox();
    private final StackPane place;
    private final Pane below;
    private final ReadOnlyBooleanProperty needed;
    private final ObservableValue<String> told;

    /**
     * @param place where something is told
     * @param below where it stands if that is too narrow, above what is last
     */
    TimelineLegend(StackPane place, Pane below, TimelineWords words, Texts texts) {
        this.place = place;
        this.below = below;
        needed = words.legendProperty();
        told = words.toldProperty();
        row.getStyleClass().add("timeline-legend");
        row.setAccessibleText(texts.get("timeline.legend"));
        row.setMinWidth(Region.USE_PREF_SIZE);
        row.setMaxWidth(Region.USE_PREF_SIZE);
        for (Fill fill : List.of(Fill.RUNNING, Fill.READY, Fill.BLOCKED)) {
            Label label = new Label(StateChips.name(fill, texts), StateChips.swatch(fill));
            label.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(label);
        }
        place.getChildren().add(row);
        place.widthProperty().subscribe(this::fitLater);
        needed.subscribe(this::fit);
        told.subscribe(this::fit);
        row.getChildren().forEach(label -> ((Label) label).fontProperty().subscribe(this::fitLater));
        row.sceneProperty().subscribe(this::fitLater);
        fit();
    }

    /** Styling and layout go through the children that this moves. */
    private void fitLater() {
        WindowThread.executor().execute(this::fit);
    }

    private void fit() {
        boolean fits = place.getWidth() <= 0 || row.prefWidth(-1) <= place.getWidth();
        Pane wanted = fits ? place : below;
        if (needed.get() && !wanted.getChildren().contains(row)) {
            (fits ? below : place).getChildren().remove(row);
            if (fits) {
                place.getChildren().add(row);
            } else {
                below.getChildren().add(below.getChildren().size() - 1, row);
            }
        }
        Visibility.show(row, needed.get() && (!fits || told.getValue().isEmpty()));
    }
}
