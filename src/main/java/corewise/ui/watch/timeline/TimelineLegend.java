package corewise.ui.watch.timeline;

import corewise.picture.lanes.Fill;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the fills of bars stand for. */
@OnWindowThread
final class TimelineLegend {
    private final HBox row = new HBox();

    TimelineLegend(Texts texts) {
        row.getStyleClass().add("timeline-legend");
        row.setAccessibleText(texts.get("timeline.legend"));
        row.setMinWidth(Region.USE_PREF_SIZE);
        row.setMaxWidth(Region.USE_PREF_SIZE);
        for (Fill fill : List.of(Fill.RUNNING, Fill.READY, Fill.BLOCKED)) {
            Label label = new Label(StateChips.name(fill, texts), StateChips.swatch(fill));
            label.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(label);
        }
    }

    HBox row() {
        return row;
    }

    /** Tells when it may have become wider or narrower. */
    void onSize(Runnable action) {
        row.getChildren().forEach(label -> ((Label) label).fontProperty().subscribe(action));
        row.sceneProperty().subscribe(action);
    }
}
