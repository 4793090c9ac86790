package corewise.ui.watch.timeline;

import corewise.metrics.KeyMoment;
import corewise.metrics.KeyMoments;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    void attach(Supplier<TraceView> shown, Consumer<ToldMoment> goTo) {
        // a menu without items would not open
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> {
            if (!(shown.get() instanceof Trace trace)) {
                return; // only an ended run has such moments
            }
            KeyMoments moments = KeyMoments.of(trace);
            KeyMoment overtaking = moments.firstOvertaking();
            KeyMoment move = moments.firstMove();
            KeyMoment start = moments.lastStart();
            Supplier<String> overtook = () -> MomentWords.overtaking(trace, overtaking, texts);
            Supplier<String> moved = () -> MomentWords.move(trace, move, texts);
            Supplier<String> started = () -> MomentWords.lastStart(trace, start, texts);
            menu.getItems()
                    .setAll(
                            item("timeline.jump.overtaking", overtaking, () -> goTo.accept(told(overtaking, overtook))),
                            item("timeline.jump.move", move, () -> goTo.accept(told(move, moved))),
                            item("timeline.jump.lastStart", start, () -> goTo.accept(told(start, started))));
        });
    }

    private static ToldMoment told(KeyMoment moment, Supplier<String> sentence) {
        List<Integer> tasks = IntStream.of(moment.task(), moment.overtaken())
                .filter(task -> task != TraceView.NONE)
                .boxed()
                .toList();
        return new ToldMoment(moment.nanos(), sentence.get(), tasks);
    }

    private MenuItem item(String key, KeyMoment moment, Runnable goTo) {
        String when = moment.happened() ? texts.quantities().moment(moment.nanos()) : texts.get("timeline.jump.never");
        MenuItem item = new MenuItem(texts.get(key, when));
        item.setDisable(!moment.happened());
        item.setOnAction(event -> goTo.run());
        return item;
    }
}
