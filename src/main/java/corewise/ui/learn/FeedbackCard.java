package corewise.ui.learn;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What came of an answer, a run or a try. */
@OnWindowThread
final class FeedbackCard {
    private final Label title = Labels.wrapped("", "learn-title");
    private final Label why = Labels.wrapped("", "learn-why");
    private final Label more = Labels.wrapped("", "secondary");
    private final VBox card = new VBox(title, why, more);
    private Optional<Feedback> shown = Optional.empty();

    FeedbackCard(Texts texts) {
        card.setId("learn-feedback");
        Explained.on(
                card, Subject.LEARN_OUTCOME, () -> texts.sentences(title.getText(), why.getText(), more.getText()));
        card.getStyleClass().addAll("card", "learn-feedback");
    }

    Node node() {
        return card;
    }

    /** What it shows. */
    Optional<Feedback> shown() {
        return shown;
    }

    /** Shows what is told; nothing where nothing is. */
    void show(Optional<Feedback> told) {
        shown = told;
        Visibility.show(card, told.isPresent());
        told.ifPresent(feedback -> {
            Visibility.say(title, feedback.title());
            Visibility.say(why, feedback.why());
            Visibility.say(more, feedback.more());
            for (Feedback.Mood mood : Feedback.Mood.values()) {
                Styles.mark(card, mood.name().toLowerCase(java.util.Locale.ROOT), mood == feedback.mood());
            }
        });
    }
}
