package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Lights a line of code and puts a tag beside it; touches only what changes, for each touch is styled and laid out anew. */
@OnWindowThread
final class CodeMarker {
    /** The tag of the workers fits beside a line of at most so many characters, otherwise it stands a line lower. */
    static final int ROOM_FOR_WORKERS = 22;
    /** So does the tag of main, which is shorter. */
    static final int ROOM_FOR_MAIN = 28;

    private final Label tag = new Label();
    private final PseudoClass lit;
    private final int room;
    private HBox litRow;
    private HBox tagRow;

    /**
     * A marker that is nowhere.
     *
     * @param name its style
     * @param room how many characters of code its tag fits beside
     */
    CodeMarker(String name, int room) {
        this.room = room;
        lit = PseudoClass.getPseudoClass(name);
        tag.getStyleClass().addAll("code-tag", name);
        tag.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** What stands beside the line. */
    Label tag() {
        return tag;
    }

    /**
     * Marks a line.
     *
     * @param rows the lines of code, each a row that begins with its text
     * @param line which, from 0; outside of the code for none
     */
    void mark(List<Node> rows, int line) {
        HBox toLight = line < 0 || line >= rows.size() ? null : (HBox) rows.get(line);
        boolean lower = toLight != null && length(toLight) > room && line + 1 < rows.size();
        HBox toTag = lower ? (HBox) rows.get(line + 1) : toLight;
        if (!Objects.equals(toLight, litRow)) {
            light(litRow, false);
            light(toLight, true);
            litRow = toLight;
        }
        if (!Objects.equals(toTag, tagRow)) {
            if (tagRow != null) {
                tagRow.getChildren().remove(tag);
            }
            if (toTag != null) {
                toTag.getChildren().add(tag);
            }
            tagRow = toTag;
        }
    }

    private static int length(HBox row) {
        return ((Label) row.getChildren().getFirst()).getText().length();
    }

    private void light(HBox row, boolean on) {
        if (row != null) {
            row.pseudoClassStateChanged(lit, on);
        }
    }
}
