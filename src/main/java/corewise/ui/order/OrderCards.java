package corewise.ui.order;

import corewise.metrics.RunKey;
import corewise.report.RaceFacts;
import corewise.text.Texts;
import corewise.ui.canvas.Colors;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.BreakingRow;
import corewise.ui.fx.Help;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Fills the cards beside the chart: how many orders, how far from list order. */
@OnWindowThread
record OrderCards(Texts texts) {
    /** A line for runs that are repeats: runs, orders, and how often in list order. */
    void fillCounts(VBox card, OrderPicture picture) {
        card.getChildren().clear();
        picture.byKey().forEach((key, summary) -> {
            Label name = named(key, picture, "order-way");
            Label count = Labels.wrapped(
                    texts.say(RaceFacts.runs(summary.runs())) + " · " + texts.say(RaceFacts.orders(summary.distinct())),
                    "order-count");
            Help.on(count, texts.get("order.countHelp"));
            String counted = texts.get(
                    "joint.sentences",
                    texts.get("explain.example.race.count", name.getText(), count.getText()),
                    RaceFacts.inListOrder(summary));
            // where type is large and room small, the count has a line of its own
            BreakingRow line = new BreakingRow(name, count);
            line.getStyleClass().add("order-counts");
            Explained.on(line, Subject.ORDER_COUNT, () -> counted);
            card.getChildren().add(line);
            SpreadLine bar = SpreadLine.bar(key.way(), summary.distinct() / (double) summary.runs(), counted);
            Explained.on(bar, Subject.ORDER_COUNT, () -> counted);
            card.getChildren().add(bar);
            card.getChildren().add(Labels.wrapped(texts.say(RaceFacts.inListOrder(summary)), "secondary"));
        });
    }

    /** A line for runs that are repeats: the middle and the quartiles of the share of pairs the other way round. */
    void fillShares(VBox card, OrderPicture picture) {
        card.getChildren().clear();
        picture.byKey().forEach((key, summary) -> {
            Label name = named(key, picture, "order-way-light");
            Label share = Labels.wrapped(texts.quantities().share(summary.medianShare()), "secondary");
            share.setMinWidth(Region.USE_PREF_SIZE);
            String told = texts.get(
                    "order.shareTold",
                    picture.name(key, texts),
                    texts.quantities().percent(summary.medianShare()),
                    texts.quantities().percent(summary.lowShare()),
                    texts.quantities().percent(summary.highShare()));
            SpreadLine line =
                    SpreadLine.dot(key.way(), summary.lowShare(), summary.medianShare(), summary.highShare(), told);
            Tooltip.install(line, Help.tip(told));
            Help.on(share, told);
            HBox named = line(name, share);
            Explained.on(named, Subject.ORDER_SHARE, () -> told);
            Explained.on(line, Subject.ORDER_SHARE, () -> told);
            card.getChildren().addAll(named, line);
        });
    }

    /** A long name has several lines, rather than that the card is wider than its place. */
    private static HBox line(Label left, Node right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(left, space, right);
        line.getStyleClass().add("order-line");
        return line;
    }

    /** A way's name behind a dot of its colour. */
    private Label named(RunKey key, OrderPicture picture, String style) {
        Label name = Labels.wrapped(picture.name(key, texts), style);
        name.setGraphic(new Circle(4, Colors.of(key.way())));
        return name;
    }
}
