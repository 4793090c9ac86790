package corewise.ui.order;

import corewise.metrics.Overtaking;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.control.Label;

/** Says why one task came before another in a run, and draws both. */
@OnWindowThread
final class WhyCard {
    private final Label why;
    private final Label general;
    private final TwoTasks twoTasks;
    private final Texts texts;

    WhyCard(Label why, Label general, TwoTasks twoTasks, Texts texts) {
        this.why = why;
        this.general = general;
        this.twoTasks = twoTasks;
        this.texts = texts;
    }

    /** Explains the task that is chosen in its run; where none is, what was overtaken first in the latest run. */
    void show(ShownOrders shown, Chosen chosen) {
        OrderPicture picture = shown.picture();
        general.setText(OrderWords.general(shown, texts));
        Optional<OrderColumn> of =
                picture.columns().stream().filter(chosen::isIn).findFirst();
        Optional<OrderColumn> latest = picture.columns().stream().max(Comparator.comparingInt(OrderColumn::place));
        of.or(() -> latest).ifPresent(column -> explain(column, picture, of.isPresent() ? chosen.task() : -1));
    }

    private void explain(OrderColumn column, OrderPicture picture, int task) {
        var trace = column.run().trace();
        Overtaking seen = task < 0
                ? Overtaking.first(trace, picture.by(), column.order())
                : Overtaking.about(trace, picture.by(), task, column.order());
        why.setText(texts.get(
                "order.why.inRun",
                OrderWords.name(column, texts),
                task >= 0 && seen.equals(Overtaking.NONE)
                        ? OrderWords.alone(picture.by(), task, texts)
                        : OrderWords.why(picture.by(), seen, trace.info().waitSource(), texts)));
        twoTasks.setAccessibleText(why.getText());
        twoTasks.show(trace, seen);
    }
}
