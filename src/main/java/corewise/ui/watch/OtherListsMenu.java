package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;

/** Offers other lists that were run, to be looked at again. */
@OnWindowThread
final class OtherListsMenu {
    private final RunsOpened opened;
    private final ContextMenu menu = new ContextMenu();

    OtherListsMenu(RunsOpened opened) {
        this.opened = opened;
        // its height is known once it is styled: it grows upwards from what opens it, which it does not cover
        menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
    }

    /** Offers these above what opens the menu. */
    void show(Region opener, List<RunsPanelViewModel.OtherList> lists) {
        menu.getItems().setAll(lists.stream().map(this::item).toList());
        Bounds place = opener.localToScreen(opener.getLayoutBounds());
        // its edge and its shadow are no part of what is placed
        menu.show(opener, place.getMinX(), place.getMinY() - opener.getHeight() / 2);
    }

    private MenuItem item(RunsPanelViewModel.OtherList list) {
        MenuItem item = new MenuItem(list.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> opened.lookAt(list.last()));
        return item;
    }
}
