package corewise.ui.page;

import corewise.session.CompletedRun;
import corewise.ui.fx.OnWindowThread;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;

/** Offers other lists that were run, to be looked at again. */
@OnWindowThread
public final class OtherListsMenu {
    private final Consumer<CompletedRun> lookAt;
    private final ContextMenu menu = new ContextMenu();

    /** @param lookAt shows a run that is kept, with its list */
    public OtherListsMenu(Consumer<CompletedRun> lookAt) {
        this.lookAt = lookAt;
        // its height is known once it is styled: it grows upwards from what opens it, which it does not cover
        menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
    }

    /** Offers these above what opens the menu; where there is nothing to choose from, the runs are opened at once. */
    public void show(Region opener, OtherLists lists) {
        if (lists.lists().isEmpty()) {
            lists.reopen().run();
            return;
        }
        menu.getItems().setAll(lists.lists().stream().map(this::item).toList());
        Bounds place = opener.localToScreen(opener.getLayoutBounds());
        // its edge and its shadow are no part of what is placed
        menu.show(opener, place.getMinX(), place.getMinY() - opener.getHeight() / 2);
    }

    private MenuItem item(OtherLists.OtherList list) {
        MenuItem item = new MenuItem(list.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> lookAt.accept(list.last()));
        return item;
    }
}
