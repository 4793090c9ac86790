package corewise.ui.learn;

import corewise.lesson.Choice;
import corewise.lesson.Guess;
import corewise.lesson.Outcome;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WholeRadioButton;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Answers to choose from, each with its number, which is its key. */
@OnWindowThread
final class ChoiceButtons implements Answering {
    private final VBox box = new VBox();
    private final ToggleGroup group = new ToggleGroup();

    private final LearnViewModel viewModel;
    private final HandRows hands;

    ChoiceButtons(LearnViewModel viewModel, Presenter presenter, Texts texts) {
        this.viewModel = viewModel;
        hands = new HandRows(viewModel, presenter, texts);
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
            box.getChildren().addAll(button, hands.row(at).node());
        }
        box.getStyleClass().add("learn-choices");
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
            group.selectToggle(group.getToggles().get(chosen.choice()));
        }
    }
}
