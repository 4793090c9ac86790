package corewise.ui.whatif;

import corewise.ui.fx.OnWindowThread;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** A drawing's values, a line each, which wrap where there is no room: for who cannot see the drawing. */
@OnWindowThread
final class ValueList extends ListView<String> {

    /** @param name what the values are of */
    ValueList(String name) {
        getStyleClass().add("whatif-values");
        setAccessibleText(name);
        setCellFactory(list -> new Line());
    }

    /** A line, as wide as the list. */
    private static final class Line extends ListCell<String> {
        Line() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }
}
