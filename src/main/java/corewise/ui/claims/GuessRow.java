package corewise.ui.claims;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** Asks what the learner expects; a second press takes the guess back. */
@OnWindowThread
final class GuessRow extends HBox {

    GuessRow(ClaimCardViewModel card, Texts texts) {
        getStyleClass().add("claim-guess");
        Explained.on(this, Subject.CLAIM_GUESS, () -> card.guessProperty().get() == null ? "" : card.said());
        Label question = new Label(texts.get("claims.guess"));
        question.getStyleClass().add("secondary");
        question.setMinWidth(USE_PREF_SIZE);
        getChildren().add(question);
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        Map<ClaimGuess, ToggleButton> buttons = new EnumMap<>(ClaimGuess.class);
        for (ClaimGuess guess : ClaimGuess.values()) {
            ToggleButton button = new ToggleButton(card.words().guess(guess));
            button.getStyleClass().add("segment");
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(texts.get("claims.guessOf", card.words().guess(guess), card.statement()));
            button.setOnAction(event -> card.guessProperty().set(button.isSelected() ? guess : null));
            buttons.put(guess, button);
            segments.getChildren().add(button);
        }
        buttons.get(ClaimGuess.YES).getStyleClass().add("first");
        buttons.get(ClaimGuess.NOT_SURE).getStyleClass().add("last");
        card.guessProperty()
                .subscribe(chosen -> buttons.forEach((guess, button) -> button.setSelected(guess == chosen)));
        getChildren().add(segments);
    }
}
