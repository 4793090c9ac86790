package corewise.ui.learn;

import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What came of an answer, a run or a try. */
@OnWindowThread
final class FeedbackCard {
    private final Label title = label("learn-title");
    private final Label why = label("learn-why");
    private final Label more = label("secondary");
    private final VBox card = new VBox(title, why, more);

    FeedbackCard() {
        card.setId("learn-feedback");
        Explained.on(
                card,
                Subject.LEARN_OUTCOME,
                () -> Stream.of(title, why, more)
                        .map(Label::getText)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")));
        card.getStyleClass().addAll("card", "learn-feedback");
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Node node() {
        return card;
    }

    /** Shows what is told; nothing where nothing is. */
    void show(Optional<Feedback> told) {
        Visibility.show(card, told.isPresent());
        told.ifPresent(feedback -> {
            say(title, feedback.title());
            say(why, feedback.why());
            say(more, feedback.more());
            for (Feedback.Mood mood : Feedback.Mood.values()) {
                Styles.mark(card, mood.name().toLowerCase(java.util.Locale.ROOT), mood == feedback.mood());
            }
        });
    }

    private static void say(Label label, String words) {
        label.setText(words);
        Visibility.show(label, !words.isEmpty());
    }
}
