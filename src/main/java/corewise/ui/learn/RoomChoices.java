package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.lesson.Outcome;
import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The choices of a step in large type, each with the hands that were raised for it beside. */
@OnWindowThread
final class RoomChoices {
    private static final double WORDS = 56;
    private static final double HANDS = 44;

    private final LearnViewModel viewModel;
    private final GridPane grid = new GridPane();
    private final HandRows hands;
    private final ColumnConstraints text = new ColumnConstraints();
    private final ColumnConstraints hand = new ColumnConstraints();
    private final Presenter presenter;
    private final List<Label> marks = new ArrayList<>();
    private final List<Label> texts = new ArrayList<>();

    RoomChoices(LearnViewModel viewModel, Presenter presenter, Texts words) {
        this.viewModel = viewModel;
        this.presenter = presenter;
        hands = new HandRows(viewModel, presenter, words);
        grid.getStyleClass().add("room-choices");
        grid.getColumnConstraints().setAll(text, hand);
        int rows = viewModel.words().choices().size();
        for (int choice = 0; choice < rows; choice++) {
            Label mark = new Label();
            mark.getStyleClass().add("room-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            Label says = Labels.wrapped("", "room-choice");
            says.setId("room-choice-" + (choice + 1));
            HBox.setHgrow(says, Priority.ALWAYS);
            HBox both = new HBox(mark, says);
            both.getStyleClass().add("room-row");
            marks.add(mark);
            texts.add(says);
            grid.add(both, 0, choice);
            grid.add(hands.row(choice).node(), 1, choice);
        }
    }

    GridPane node() {
        return grid;
    }

    /**
     * Shows the choices and what was counted.
     *
     * @param happened the one that happened, once that is to be told
     */
    void show(int happened) {
        StepWords words = viewModel.words();
        int chosen = viewModel.walk().state().guess instanceof Guess.OfChoice of ? of.choice() : Outcome.NONE;
        for (int choice = 0; choice < texts.size(); choice++) {
            texts.get(choice).setText(words.says(words.choices().get(choice)));
            marks.get(choice).setText(choice == happened ? "\u2713" : Integer.toString(choice + 1));
            Styles.mark(marks.get(choice), "right", choice == happened);
            Styles.mark(marks.get(choice), "chosen", choice == chosen && choice != happened);
            Styles.mark(texts.get(choice), "right", choice == happened);
        }
        // while there are no hands, words have their place too
        boolean counts = presenter.counting() || viewModel.walk().state().hands.total() > 0;
        text.setPercentWidth(counts ? WORDS : WORDS + HANDS);
        hand.setPercentWidth(counts ? HANDS : 0);
        hands.show(happened);
    }
}
