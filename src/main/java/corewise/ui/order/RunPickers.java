package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** Two runs that are held against each other: from which rank on they differ. */
@OnWindowThread
final class RunPickers {
    private final ComboBox<OrderColumn> one;
    private final ComboBox<OrderColumn> other;
    private final Label divergence;
    private final Texts texts;
    /** Whether the two were chosen by hand: else they are the latest two. */
    private boolean chosen;

    private boolean filling;

    RunPickers(ComboBox<OrderColumn> one, ComboBox<OrderColumn> other, Label divergence, Texts texts) {
        this.one = one;
        this.other = other;
        this.divergence = divergence;
        this.texts = texts;
        for (ComboBox<OrderColumn> picker : List.of(one, other)) {
            picker.setConverter(new ChoiceNames<>(column -> OrderWords.name(column, texts)));
            picker.valueProperty().subscribe((before, after) -> {
                if (!filling) {
                    chosen = true;
                    compare();
                }
            });
        }
    }

    /** Offers the runs of a picture; those that were chosen stay so as long as they are there. */
    void show(OrderPicture picture) {
        List<OrderColumn> columns = picture.columns();
        boolean two = columns.size() >= 2;
        OrderColumn first = same(columns, one.getValue());
        OrderColumn second = same(columns, other.getValue());
        chosen &= first != null && second != null;
        filling = true;
        one.getItems().setAll(columns);
        other.getItems().setAll(columns);
        one.setValue(!two ? null : chosen ? first : columns.get(columns.size() - 2));
        other.setValue(!two ? null : chosen ? second : columns.getLast());
        filling = false;
        Visibility.show(one.getParent(), two);
        Visibility.show(divergence, two);
        compare();
    }

    private static OrderColumn same(List<OrderColumn> columns, OrderColumn as) {
        return columns.stream()
                .filter(column -> as != null && column.id().equals(as.id()))
                .findFirst()
                .orElse(null);
    }

    private void compare() {
        OrderColumn first = one.getValue();
        OrderColumn second = other.getValue();
        divergence.setText(
                first == null || second == null
                        ? ""
                        : OrderWords.divergence(first, second, Arrays.mismatch(first.order(), second.order()), texts));
    }
}
