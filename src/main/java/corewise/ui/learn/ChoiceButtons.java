package corewise.ui.learn;

import corewise.lesson.Choice;
import corewise.lesson.Guess;
import corewise.lesson.Outcome;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WholeRadioButton;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Answers to choose from, each with its number, which is its key. Up and Down go from one to the next and choose none:
 * the first answer is kept, and who passes by one has not given it.
 */
@OnWindowThread
final class ChoiceButtons implements Answering {
    private final VBox box = new VBox();
    private final List<RadioButton> buttons = new ArrayList<>();

    private final LearnViewModel viewModel;
    private final HandRows hands;

    ChoiceButtons(LearnViewModel viewModel, Presenter presenter, Texts texts) {
        this.viewModel = viewModel;
        hands = new HandRows(viewModel, presenter, texts);
        ToggleGroup group = new ToggleGroup();
        StepWords words = viewModel.words();
        List<Choice> choices = words.choices();
        for (int at = 0; at < choices.size(); at++) {
            int choice = at;
            RadioButton button = new WholeRadioButton(words.says(choices.get(at)));
            button.setId("choice-" + (at + 1));
            button.getStyleClass().add("learn-choice");
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            // chosen again it counts again, so that what is told of it comes back
            button.setOnAction(event -> viewModel.choose(choice));
            buttons.add(button);
            box.getChildren().addAll(button, hands.row(at).node());
        }
        box.getStyleClass().add("learn-choices");
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (focused() >= 0 && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
                go(event.getCode() == KeyCode.UP ? -1 : 1);
                event.consume();
            }
        });
    }

    /** The answer that has the focus, from 0; -1 where none has. */
    private int focused() {
        return box.getScene() == null ? -1 : buttons.indexOf(box.getScene().getFocusOwner());
    }

    private void go(int by) {
        int at = focused() + by;
        if (at >= 0 && at < buttons.size()) {
            buttons.get(at).requestFocus();
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Guess guess) {
        Walk walk = viewModel.walk();
        Outcome outcome = walk.state().outcome;
        hands.show(outcome == null ? Outcome.NONE : outcome.happened());
        if (guess instanceof Guess.OfChoice chosen) {
            RadioButton button = buttons.get(chosen.choice());
            boolean moves = !button.isSelected() && focused() >= 0;
            button.setSelected(true);
            if (moves) {
                button.requestFocus();
            }
        }
    }
}
