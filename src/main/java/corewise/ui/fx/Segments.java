package corewise.ui.fx;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** A choice of one of a few values, as buttons side by side. */
@OnWindowThread
public final class Segments {
    private Segments() {}

    /**
     * Fills a row with a button for each value.
     *
     * @param row the row
     * @param values the values, left to right
     * @param name a value's name for people
     * @param choice the chosen value
     */
    public static <T> void fill(HBox row, List<T> values, Function<T, String> name, ObjectProperty<T> choice) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton segment = new ToggleButton(name.apply(value));
            segment.getStyleClass().setAll("segment");
            segment.setToggleGroup(group);
            segment.setUserData(value);
            segment.setMinWidth(0);
            HBox.setHgrow(segment, Priority.ALWAYS);
            row.getChildren().add(segment);
        }
        offer(row, values);
        choice.subscribe(value -> select(group, value));
        group.selectedToggleProperty().subscribe((before, after) -> {
            if (after == null) {
                group.selectToggle(before);
            } else {
                choice.set(values.get(group.getToggles().indexOf(after)));
            }
        });
    }

    /** Offers only some of the values. The others are disabled besides, for arrow keys reach what cannot be seen. */
    public static void offer(Pane row, Collection<?> values) {
        for (Node segment : row.getChildren()) {
            boolean offered = values.contains(segment.getUserData());
            Visibility.show(segment, offered);
            segment.setDisable(!offered);
        }
        List<Node> shown = row.getChildren().stream().filter(Node::isVisible).toList();
        for (Node segment : row.getChildren()) {
            Styles.mark(segment, "first", segment.equals(shown.getFirst()));
            Styles.mark(segment, "last", segment.equals(shown.getLast()));
        }
    }

    private static void select(ToggleGroup group, Object value) {
        for (Toggle toggle : group.getToggles()) {
            if (toggle.getUserData().equals(value)) {
                group.selectToggle(toggle);
            }
        }
    }
}
