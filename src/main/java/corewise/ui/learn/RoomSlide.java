package corewise.ui.learn;

import corewise.lesson.Outcome;
import corewise.lesson.Step;
import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The step at hand, or what came of it, in type as large as it fits. */
@OnWindowThread
final class RoomSlide {
    private static final double LARGEST = 2;
    private static final double SMALLEST = 1;
    private static final double STEP = 0.05;

    private final LearnViewModel viewModel;
    private final Presenter presenter;
    private final Texts texts;
    private final Label recorded = label("room-more", "room-recorded");
    private final Label goal = label("room-asked", "room-goal");
    private final Label text = label("room-text", "room-text");
    private final Label title = label("room-title", "room-verdict");
    private final Label hands = label("room-hands", "room-hands");
    private final Label asked = label("room-asked", "room-asked");
    private final Label why = label("room-why", "room-why");
    private final Label more = label("room-more", "room-more");
    private final Label hint = label("room-more", "room-hint");
    private final StackPane choicesPlace = new StackPane();
    private final VBox column = new VBox(goal, text, title, choicesPlace, hands, asked, why, more, hint, recorded);
    private final ScrollPane scroll = new ScrollPane(column);
    private RoomChoices choices;
    private Walk shownWalk;
    private int shownAt = -1;
    private boolean fitting;
    private boolean fits;

    RoomSlide(LearnViewModel viewModel, Presenter presenter, Texts texts) {
        this.viewModel = viewModel;
        this.presenter = presenter;
        this.texts = texts;
        recorded.getStyleClass().add("learn-recorded");
        column.getStyleClass().addAll("card", "room-slide");
        scroll.getStyleClass().add("column-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Scrolling.drawDirectly(scroll);
        scroll.widthProperty().subscribe(this::fit);
        scroll.heightProperty().subscribe(this::fit);
        // a theme or another window changes what fits
        text.fontProperty().subscribe((before, font) -> {
            if (!fitting) {
                // styling is under way
                WindowThread.executor().execute(this::fit);
            }
        });
    }

    private static Label label(String style, String id) {
        Label label = Labels.wrapped("", style);
        label.setId(id);
        return label;
    }

    Node node() {
        return scroll;
    }

    /** Shows what is at hand. */
    void show() {
        Walk walk = viewModel.walk();
        if (walk != shownWalk || walk.at() != shownAt) {
            shownWalk = walk;
            shownAt = walk.at();
            choices = walk.atEnd() || viewModel.words().choices().isEmpty()
                    ? null
                    : new RoomChoices(viewModel, presenter, texts);
            choicesPlace.getChildren().clear();
            if (choices != null) {
                choicesPlace.getChildren().add(choices.node());
            }
            scroll.setVvalue(0);
        }
        boolean outcome = presenter.part() == Presenter.Part.OUTCOME;
        Optional<RoomWords.Told> told =
                outcome && !walk.atEnd() ? new RoomWords(viewModel, texts).told() : Optional.empty();
        int happened = told.map(RoomWords.Told::happened).orElse(Outcome.NONE);
        Visibility.say(recorded, outcome ? "" : viewModel.recorded().told());
        Visibility.say(goal, outcome ? "" : viewModel.goal());
        Visibility.say(
                text,
                outcome
                        ? ""
                        : walk.atEnd()
                                ? texts.get("learn.roomEnd")
                                : viewModel.words().text());
        Visibility.say(title, told.map(RoomWords.Told::title).orElse(""));
        Visibility.say(hands, told.map(RoomWords.Told::hands).orElse(""));
        Visibility.say(asked, told.map(RoomWords.Told::asked).orElse(""));
        Visibility.say(why, told.map(RoomWords.Told::why).orElse(""));
        Visibility.say(more, told.map(RoomWords.Told::more).orElse(""));
        boolean hinted = !walk.atEnd() && walk.step() instanceof Step.Break && walk.state().hint && !outcome;
        Visibility.say(hint, hinted ? viewModel.words().hint((Step.Break) walk.step()) : "");
        for (Feedback.Mood mood : Feedback.Mood.values()) {
            boolean its = told.filter(each -> each.mood() == mood).isPresent();
            Styles.mark(column, mood.name().toLowerCase(Locale.ROOT), its);
        }
        Visibility.show(choicesPlace, choices != null);
        if (choices != null) {
            choices.show(happened);
        }
        if (fits) {
            column.applyCss();
        }
        if (!fits || column.isNeedsLayout()) {
            fit();
        }
    }

    /** Type as large as all of it can be seen; where even the smallest does not fit, it scrolls. */
    private void fit() {
        double width = scroll.getWidth();
        double height = scroll.getHeight();
        if (fitting) {
            return;
        }
        fits = width > 0 && height > 0 && scroll.getScene() != null;
        if (!fits) {
            return;
        }
        fitting = true;
        double low = SMALLEST;
        double high = LARGEST;
        while (high - low > STEP) {
            double middle = (low + high) / 2;
            if (needed(middle, width) <= height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        needed(low, width);
        fitting = false;
    }

    private double needed(double em, double width) {
        column.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fem", em));
        column.applyCss();
        return column.prefHeight(width);
    }
}
