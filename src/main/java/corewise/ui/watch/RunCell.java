package corewise.ui.watch;

import corewise.fact.Fact;
import corewise.text.Texts;
import corewise.ui.canvas.BarStrip;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.BreakingRow;
import corewise.ui.fx.Help;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A row of the runs so far: name, figures, order strip. */
@OnWindowThread
final class RunCell extends ListCell<RunRow> {
    /** How wide the list's bar is, in sizes of the type. */
    private static final double BAR = 0.7;

    private final Label name = Labels.wrapped("", "run-name");
    private final Label figures = new Label();
    private final Label notComparable = new Label();
    private final BarStrip strip;
    private final VBox content;
    private final Texts texts;
    private Subscription growth = Subscription.EMPTY;

    RunCell(String stripText, Texts texts) {
        this.texts = texts;
        figures.getStyleClass().add("run-figures");
        figures.setMinWidth(Region.USE_PREF_SIZE);
        notComparable.getStyleClass().add("not-comparable");
        strip = new BarStrip(stripText);
        strip.getStyleClass().add("order-strip");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        content = new VBox(new BreakingRow(name, space, figures), notComparable, strip);
        content.setSpacing(2);
        Explained.on(content, Subject.RUN_ROW, () -> told("explain.example.run-row"));
        Explained.on(strip, Subject.ORDER_STRIP, () -> told("explain.example.order-strip"));
        Visibility.showWhileAny(notComparable, notComparable.textProperty());
        // the cell is as wide as the list, never as its contents
        setPrefWidth(0);
    }

    /** As high as its lines are in the width of the list beside its bar; the list does not tell it when it asks. */
    @Override
    protected double computePrefHeight(double width) {
        double list = getListView() == null ? 0 : getListView().getWidth();
        double room = list
                - snappedLeftInset()
                - snappedRightInset()
                - BAR * getFont().getSize();
        return getGraphic() == null || room <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + content.prefHeight(room) + snappedBottomInset();
    }

    /** What the row says, in a sentence; empty where it has none. */
    private String told(String key) {
        RunRow row = getItem();
        return row == null || row.order().getValue().length == 0
                ? ""
                : texts.say(Fact.of(key)
                        .verbatim("name", row.name())
                        .verbatim("figures", row.figures())
                        .number("first", row.order().getValue()[0])
                        .number("last", row.order().getValue()[row.order().getValue().length - 1]));
    }

    @Override
    protected void updateItem(RunRow row, boolean empty) {
        super.updateItem(row, empty);
        growth.unsubscribe();
        growth = Subscription.EMPTY;
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        setAccessibleText(texts.named(texts.named(row.name(), row.figures()), row.notComparable()));
        name.setText(row.name());
        figures.setText(row.figures());
        notComparable.setText(row.notComparable());
        figures.setAccessibleHelp(row.doubt().isEmpty() ? null : row.doubt());
        setTooltip(row.doubt().isEmpty() ? null : Help.tip(row.doubt()));
        growth = row.order().subscribe(order -> strip.showOrder(order, row.items()));
        setGraphic(content);
    }
}
