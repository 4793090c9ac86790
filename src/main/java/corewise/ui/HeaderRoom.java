package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** What the header leaves out where there is no room for all of it. */
@OnWindowThread
final class HeaderRoom {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass LEAST = PseudoClass.getPseudoClass("least");
    /** With two tabs and narrower than this in sizes of its type, the header leaves the name out. */
    private static final double ROOM_FOR_ALL = 77;
    /** With two tabs, wider than this by the line on the machine it has room for that, without the name. */
    private static final double ROOM_FOR_MACHINE = 44;
    /** With two tabs, narrower than this it is as tight as can be; what is in its menus has buttons only where these fit. */
    private static final double ROOM_FOR_BUTTONS = 48;

    private static final int TABS = 2;
    /** Room for each further tab. */
    private static final double ROOM_A_TAB = 7.4;
    /** Letters that a tab has room for on average: the names of pages are longer in some languages. */
    private static final int USUAL_TAB = 6;

    private static final int USUAL_LINE = 24;
    private static final double ROOM_A_LETTER = 0.5;

    private final Region header;
    private final Label machine;
    private final Label name;
    private final Labeled type;
    private final List<? extends Node> inMenus;
    private final List<ToggleButton> tabs;
    private final Node pageMenu;
    private final ReadOnlyBooleanWrapper wide = new ReadOnlyBooleanWrapper();

    /**
     * What a header says beside its tabs.
     *
     * @param machine the line on the machine, which decides on the room that is needed
     * @param name the program's name
     * @param type something that is always in sight, in the header's type
     */
    record Words(Label machine, Label name, Labeled type) {}

    /**
     * Follows a header.
     *
     * @param words what it says besides
     * @param inMenus the buttons of what is in menus, too
     * @param tabs the pages' tabs
     * @param pageMenu stands for the tabs where these do not fit
     */
    HeaderRoom(Region header, Words words, List<? extends Node> inMenus, List<ToggleButton> tabs, Node pageMenu) {
        this.header = header;
        this.machine = words.machine();
        this.name = words.name();
        this.type = words.type();
        this.inMenus = List.copyOf(inMenus);
        this.tabs = List.copyOf(tabs);
        this.pageMenu = pageMenu;
        header.widthProperty().subscribe(this::fit);
        machine.textProperty().subscribe(this::fit);
        // later: what is looked at in the midst of styling keeps the sizes of the type before
        type.fontProperty().subscribe(this::fitLater);
        // the name of the page that is shown is bold, which is wider
        tabs.forEach(tab -> tab.selectedProperty().subscribe(this::fitLater));
        header.visibleProperty().subscribe(this::fitLater);
        fit();
    }

    private void fitLater() {
        WindowThread.executor().execute(this::fit);
    }

    private void fit() {
        if (!header.isVisible()) {
            // the board alone has larger type: fitted to that, the header would be too narrow when it comes back
            return;
        }
        int letters = tabs.stream().mapToInt(tab -> tab.getText().length()).sum();
        double ems = header.getWidth() / type.getFont().getSize()
                - (tabs.size() - TABS) * ROOM_A_TAB
                - Math.max(0, letters - USUAL_TAB * tabs.size()) * ROOM_A_LETTER;
        wide.set(ems >= ROOM_FOR_ALL + room(machine.getText()));
        header.pseudoClassStateChanged(TIGHT, !wide.get());
        Visibility.show(name, wide.get());
        double line = ROOM_A_LETTER * machine.getText().length();
        Visibility.show(machine, wide.get() || ems >= ROOM_FOR_MACHINE + line);
        boolean roomy = ems >= ROOM_FOR_BUTTONS;
        header.pseudoClassStateChanged(LEAST, !roomy);
        buttons(true);
        tabs(true);
        if (!roomy && header.getScene() != null) {
            // the last resorts are measured: names of pages are of any length
            header.applyCss();
            buttons(fits());
            tabs(fits());
        }
    }

    private boolean fits() {
        return header.prefWidth(-1) <= header.getWidth();
    }

    private void buttons(boolean shown) {
        inMenus.forEach(button -> Visibility.show(button, shown));
    }

    private void tabs(boolean shown) {
        tabs.forEach(tab -> Visibility.show(tab, shown));
        Visibility.show(pageMenu, !shown);
    }

    /** Whether there is room for all. */
    ReadOnlyBooleanProperty wide() {
        return wide.getReadOnlyProperty();
    }

    /** What a long line on the machine needs beyond a usual one, in sizes of its type. */
    private static double room(String line) {
        return Math.max(0, line.length() - USUAL_LINE) * ROOM_A_LETTER;
    }
}
