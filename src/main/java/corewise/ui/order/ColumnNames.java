package corewise.ui.order;

import corewise.text.Texts;
import javafx.util.StringConverter;

/** Names of runs in the pickers. Stateless but for its texts. */
final class ColumnNames extends StringConverter<OrderColumn> {
    private final Texts texts;

    ColumnNames(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(OrderColumn column) {
        return column == null ? "" : OrderWords.name(column, texts);
    }

    @Override
    public OrderColumn fromString(String name) {
        throw new UnsupportedOperationException("runs are chosen, not typed");
    }
}
