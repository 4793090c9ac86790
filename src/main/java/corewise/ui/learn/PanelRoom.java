package corewise.ui.learn;

import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which panels have a column of their own where there is so much room, and which of the others the left column shows. */
@OnWindowThread
final class PanelRoom {
    /** Narrower, path and step share a column; narrower still the board has it too. In sizes of type. */
    private static final double WIDE = 92;

    private static final double WITH_BOARD = 62;

    private final ObjectProperty<Panel> shown = new SimpleObjectProperty<>(Panel.PATH);
    private List<Panel> beside = List.of(Panel.BOARD, Panel.STEP);

    /** Takes a width in sizes of type; true where other panels have columns of their own than before. */
    boolean fit(double ems) {
        List<Panel> room =
                ems >= WIDE ? List.of(Panel.BOARD, Panel.STEP) : ems >= WITH_BOARD ? List.of(Panel.BOARD) : List.of();
        boolean other = !room.equals(beside);
        beside = room;
        return other;
    }

    /** What has a column of its own, from left to right. */
    List<Panel> beside() {
        return beside;
    }

    /** What shares the left column. */
    List<Panel> within() {
        return Stream.of(Panel.values()).filter(each -> !beside.contains(each)).toList();
    }

    /** Whether a panel is in sight. */
    boolean shows(Panel panel) {
        return beside.contains(panel) || panel == shown.get();
    }

    /** What the left column shows. */
    ObjectProperty<Panel> shownProperty() {
        return shown;
    }

    /** Shows what is in the left column unless something else is chosen. */
    void showUsual() {
        shown.set(beside.contains(Panel.STEP) ? Panel.PATH : Panel.STEP);
    }
}
