package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What the header leaves out where there is no room for all of it. */
@OnWindowThread
final class HeaderRoom {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /** With two tabs and narrower than this in sizes of its type, the header leaves the machine and the name out. */
    private static final double LEAST = 82;

    private static final int TABS = 2;
    /** Room for each further tab. */
    private static final double ROOM_A_TAB = 8;

    private static final int USUAL_LINE = 24;
    private static final double ROOM_A_LETTER = 0.55;

    private final BooleanBinding wide;

    /**
     * Follows a header.
     *
     * @param machine the line on the machine, which decides on the room that is needed
     * @param name the program's name
     */
    HeaderRoom(Region header, Label machine, Label name, int tabs) {
        double least = LEAST + (tabs - TABS) * ROOM_A_TAB;
        wide = Bindings.createBooleanBinding(
                () -> header.getWidth()
                        >= (least + room(machine.getText())) * machine.getFont().getSize(),
                header.widthProperty(),
                machine.textProperty(),
                machine.fontProperty());
        wide.subscribe(roomy -> {
            header.pseudoClassStateChanged(TIGHT, !roomy);
            Visibility.show(name, roomy);
            Visibility.show(machine, roomy);
        });
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
