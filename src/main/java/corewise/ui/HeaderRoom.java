package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** What the header leaves out where there is no room for all of it. */
@OnWindowThread
final class HeaderRoom {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass LEAST = PseudoClass.getPseudoClass("least");
    /** With two tabs and narrower than this in sizes of its type, the header leaves the machine and the name out. */
    private static final double ROOM_FOR_ALL = 77;
    /** With two tabs, narrower than this what is in its menus has no button of its own. */
    private static final double ROOM_FOR_BUTTONS = 48;

    private static final int TABS = 2;
    /** Room for each further tab. */
    private static final double ROOM_A_TAB = 7.4;

    private static final int USUAL_LINE = 24;
    private static final double ROOM_A_LETTER = 0.5;

    private final Region header;
    private final Label machine;
    private final Labeled type;
    private final int tabs;
    private final BooleanBinding wide;
    /** Kept here, so that it goes on to be told. */
    private final BooleanBinding buttons;

    /**
     * Follows a header.
     *
     * @param machine the line on the machine, which decides on the room that is needed
     * @param name the program's name
     * @param type something in the header that is always in sight, in its type
     * @param inMenus the buttons of what is in menus, too
     */
    HeaderRoom(Region header, Label machine, Label name, Labeled type, List<? extends Node> inMenus) {
        this.header = header;
        this.machine = machine;
        this.type = type;
        tabs = (int) header.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("tab"))
                .count();
        wide = roomier(ROOM_FOR_ALL);
        wide.subscribe(roomy -> {
            header.pseudoClassStateChanged(TIGHT, !roomy);
            Visibility.show(name, roomy);
            Visibility.show(machine, roomy);
        });
        buttons = roomier(ROOM_FOR_BUTTONS);
        buttons.subscribe(roomy -> {
            header.pseudoClassStateChanged(LEAST, !roomy);
            inMenus.forEach(button -> Visibility.show(button, roomy));
        });
    }

    private BooleanBinding roomier(double ems) {
        double least = ems + (tabs - TABS) * ROOM_A_TAB;
        double line = ems == ROOM_FOR_ALL ? 1 : 0;
        return Bindings.createBooleanBinding(
                () -> header.getWidth()
                        >= (least + line * room(machine.getText()))
                                * type.getFont().getSize(),
                header.widthProperty(),
                machine.textProperty(),
                type.fontProperty());
    }

    /** Whether there is room for all; kept alive by what it is bound to. */
    BooleanBinding wide() {
        return wide;
    }

    /** What a long line on the machine needs beyond a usual one, in sizes of its type. */
    private static double room(String line) {
        return Math.max(0, line.length() - USUAL_LINE) * ROOM_A_LETTER;
    }
}
