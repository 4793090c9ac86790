package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.page.PagePicture;
import corewise.ui.page.PictureNotes;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chart of orders and how many there were, without anything to press: for pictures. */
@OnWindowThread
final class OrderSheet extends HBox {
    private final BumpChart chart;

    private OrderSheet(ShownOrders shown, Texts texts) {
        chart = new BumpChart(texts, () -> {}, () -> {});
        chart.show(shown.picture(), shown.maps());
        StackPane card = new StackPane(chart);
        card.getStyleClass().addAll("card", "order-main");
        HBox.setHgrow(card, Priority.ALWAYS);
        OrderCards cards = new OrderCards(texts);
        VBox counts = lines();
        cards.fillCounts(counts, shown.picture());
        VBox shares = lines();
        cards.fillShares(shares, shown.picture());
        String equality = OrderWords.equality(shown, texts);
        VBox side = new VBox(
                card(
                        label(texts.get("order.howMany"), "card-title"),
                        counts,
                        label(equality, shown.results().equal() ? "order-good" : "bad")),
                card(
                        label(texts.get("order.howFar"), "card-title"),
                        label(texts.get("order.howFarNote"), "secondary"),
                        shares,
                        label(texts.get("order.howFarScale"), "secondary")));
        side.getStyleClass().addAll("order-cards", "order-sheet-side");
        getStyleClass().add("order-sheet");
        getChildren().addAll(card, side);
    }

    private static VBox lines() {
        VBox lines = new VBox();
        lines.getStyleClass().add("order-lines");
        return lines;
    }

    private static VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().addAll("card", "order-card");
        return card;
    }

    private static Label label(String text, String style) {
        Label label = Labels.wrapped(text, style);
        Visibility.show(label, !text.isEmpty());
        return label;
    }

    /** What the view shows; empty where that is nothing. */
    static Optional<PagePicture> of(ShownOrders shown, Texts texts) {
        // the runs of a chart all have the same list and machine
        return shown.picture().columns().stream()
                .map(OrderColumn::run)
                .reduce((earlier, later) -> later)
                .map(run -> new PagePicture(
                        "order",
                        OrderWords.title(shown.picture().by(), texts),
                        PictureNotes.of(run.trace(), texts),
                        () -> {
                            OrderSheet sheet = new OrderSheet(shown, texts);
                            return new PagePicture.Drawing(sheet, sheet.chart::draw);
                        }));
    }
}
