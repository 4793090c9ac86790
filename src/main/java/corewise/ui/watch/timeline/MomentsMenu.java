package corewise.ui.watch.timeline;

import corewise.metrics.KeyMoments;
import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The menu of the moments that matter in an ended run. */
@OnWindowThread
final class MomentsMenu {
    private final MenuButton menu;
    private final Texts texts;

    MomentsMenu(MenuButton menu, Texts texts) {
        this.menu = menu;
        this.texts = texts;
    }

    /** Finds the moments out when they are asked for: it takes time in the number of slices. */
    void attach(Supplier<TraceView> trace, LongConsumer goTo) {
        // a menu without items would not open
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> {
            KeyMoments moments = KeyMoments.of(trace.get());
            menu.getItems()
                    .setAll(
                            moment("timeline.jump.overtaking", moments.firstOvertaking(), goTo),
                            moment("timeline.jump.move", moments.firstMove(), goTo),
                            moment("timeline.jump.lastStart", moments.lastStart(), goTo));
        });
    }

    private MenuItem moment(String key, long nanos, LongConsumer goTo) {
        boolean happened = nanos != TraceView.UNKNOWN_NANOS;
        String when = happened ? texts.quantities().moment(nanos) : texts.get("timeline.jump.never");
        MenuItem item = new MenuItem(texts.get(key, when));
        item.setDisable(!happened);
        item.setOnAction(event -> goTo.accept(nanos));
        return item;
    }
}
