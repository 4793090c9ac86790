package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.lesson.Prediction;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Tasks to be put in an order: each can be moved up or down. */
@OnWindowThread
final class OrderAnswer implements Answering {
    private final VBox box = new VBox();
    private final List<Integer> order;
    private final LearnViewModel viewModel;
    private final Texts texts;

    OrderAnswer(LearnViewModel viewModel, Prediction.OfOrder of, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        order = new ArrayList<>(of.tasks());
        box.getStyleClass().add("learn-choices");
        fill();
    }

    private void fill() {
        box.getChildren().clear();
        for (int place = 0; place < order.size(); place++) {
            Label name =
                    new Label((place + 1) + ".  " + texts.get("learn.orderTask", Integer.toString(order.get(place))));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox row = new HBox(name, mover(place, -1), mover(place, 1));
            row.getStyleClass().add("learn-row");
            box.getChildren().add(row);
        }
        Button keep = new Button(texts.get("learn.keep"));
        keep.setId("guess-order");
        keep.setOnAction(event -> viewModel.answer(new Guess.OfOrder(order)));
        box.getChildren().add(keep);
    }

    private Button mover(int place, int by) {
        Button button = new Button(by < 0 ? "\u2191" : "\u2193");
        button.setId("order-" + place + (by < 0 ? "-up" : "-down"));
        button.setAccessibleText(texts.get(
                "joint.told",
                texts.get("learn.orderTask", Integer.toString(order.get(place))),
                texts.get(by < 0 ? "learn.earlier" : "learn.later")));
        int other = place + by;
        button.setDisable(other < 0 || other >= order.size());
        button.setOnAction(event -> {
            Collections.swap(order, place, other);
            viewModel.draft(new Guess.OfOrder(order));
            fill();
            // at either end the task goes back only, and what cannot be pressed would lose the keyboard
            boolean end = other + by < 0 || other + by >= order.size();
            box.lookup("#order-" + other + ((by < 0) == end ? "-down" : "-up")).requestFocus();
        });
        return button;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Guess guess) {
        if (guess instanceof Guess.OfOrder given
                && !given.tasks().equals(order)
                && order.size() == given.tasks().size()) {
            order.clear();
            order.addAll(given.tasks());
            fill();
        }
    }
}
