package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.lesson.Outcome;
import corewise.lesson.Prediction;
import corewise.lesson.Step;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import corewise.ui.page.RunProgress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One thing at a time: the step at hand, what it is answered with, its run, and what came of it. */
@OnWindowThread
final class StepColumn {
    private final LearnViewModel viewModel;
    private final Presenter presenter;
    private final Texts texts;
    private final Label kind = Labels.wrapped("", "card-title");
    private final Label goal = Labels.wrapped("", "learn-goal");
    private final Label text = Labels.wrapped("", "learn-text");
    private final VBox answers = new VBox();
    private final Button run = new Button();
    private final Button stop = new Button();
    private final Button hint = new Button();
    private final Label status = Labels.wrapped("", "secondary");
    private final Label help = Labels.wrapped("", "secondary");
    private final Label recorded = Labels.wrapped("", "learn-recorded");
    private final Hyperlink change = new Hyperlink();
    private final FlowPane actions = new FlowPane(run, stop, hint);
    private final VBox question = new VBox(kind, recorded, goal, text, answers, actions, status, help, change);
    private final FeedbackCard feedback;
    private Answering answering;
    private Walk shownWalk;
    private int shownAt = -1;

    StepColumn(LearnViewModel viewModel, Presenter presenter, Pane column, Texts texts) {
        this.viewModel = viewModel;
        this.presenter = presenter;
        this.texts = texts;
        feedback = new FeedbackCard(texts);
        question.getStyleClass().addAll("card", "learn-question");
        actions.getStyleClass().add("learn-actions");
        // else it were as wide as its longest button
        actions.setMinWidth(0);
        Stream.of(run, stop, hint).forEach(this::fit);
        run.setId("learn-run");
        run.getStyleClass().addAll("run-button", "learn-run");
        run.setOnAction(event -> viewModel.runs().make());
        // apart from the other: what is pressed a moment too late starts nothing
        stop.setId("learn-stop");
        stop.setText(texts.get("learn.stop"));
        stop.getStyleClass().addAll("run-button", "learn-run", "cancels");
        stop.setOnAction(event -> viewModel.desk().cancel());
        change.setId("learn-recorded-change");
        Labels.wrap(change);
        change.getStyleClass().add("learn-change");
        change.setOnAction(event -> viewModel.recorded().change());
        hint.setId("learn-hint");
        hint.setText(texts.get("learn.hint"));
        hint.setOnAction(event -> viewModel.hint());
        goal.setId("learn-goal");
        text.setId("learn-text");
        Explained.on(question, Subject.LEARN_STEP, kind::getText);
        column.getChildren().setAll(question, feedback.node());
    }

    /** A button is as wide as its words, at most as the column: then they stand in two lines. */
    private void fit(Button button) {
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.maxWidthProperty().bind(actions.widthProperty());
    }

    /** Where it is told what came of an answer. */
    Node told() {
        return feedback.node();
    }

    /** What is told there. */
    Optional<Feedback> feedback() {
        return feedback.shown();
    }

    /** Shows what is at hand now; says whether that is another step than before. */
    boolean show() {
        Walk walk = viewModel.walk();
        boolean other = walk != shownWalk || walk.at() != shownAt;
        if (other) {
            shownWalk = walk;
            shownAt = walk.at();
            build(walk);
        }
        refresh(walk);
        return other;
    }

    private void build(Walk walk) {
        answering = walk.atEnd() ? null : answering(walk.step());
        answers.getChildren().clear();
        if (answering != null) {
            answers.getChildren().add(answering.node());
        }
        Visibility.show(answers, answering != null);
        kind.setText(kind(viewModel, texts));
    }

    /** Where the lesson is: its title, and the step. */
    static String where(LearnViewModel viewModel, Texts texts) {
        Walk walk = viewModel.walk();
        String title = viewModel.course().title(walk.lesson().title());
        if (walk.atEnd()) {
            return title;
        }
        return texts.get(
                "learn.lessonTitle",
                title,
                texts.get(
                        walk.lesson().isQuiz() ? "learn.questionOf" : "learn.stepOf",
                        walk.at() + 1,
                        walk.steps().size()));
    }

    /** That, and what is to be done in the step: a question says it. */
    static String kind(LearnViewModel viewModel, Texts texts) {
        String where = where(viewModel, texts);
        if (viewModel.walk().atEnd()) {
            return where;
        }
        String key = switch (viewModel.walk().step()) {
            case Step.Read read -> "learn.kind.read";
            case Step.Predict predict -> "learn.kind.predict";
            case Step.Say say -> "learn.kind.say";
            case Step.Break challenge -> "learn.kind.break";
            case Step.QuizQuestion asked -> "";
        };
        // no line begins with the dot, and what is to be done stands in one
        return key.isEmpty() ? where : where + "\u00a0· " + texts.get(key).replace(' ', '\u00a0');
    }

    private Answering answering(Step step) {
        if (!StepWords.choices(step).isEmpty()) {
            return new ChoiceButtons(viewModel, presenter, texts);
        }
        if (step instanceof Step.Say) {
            return new WordsAnswer(viewModel, texts);
        }
        if (!(step instanceof Step.Predict predict)) {
            return null;
        }
        return switch (predict.prediction()) {
            case Prediction.OfNumber of -> new NumberAnswer(viewModel, of, texts);
            case Prediction.OfOrder of -> new OrderAnswer(viewModel, of, texts);
            case Prediction.OfCurve of -> new CurveAnswer(viewModel, of, texts);
            case Prediction.OfChoice of -> new ChoiceButtons(viewModel, presenter, texts);
        };
    }

    private void refresh(Walk walk) {
        boolean runs = Walk.plan(walk).isPresent();
        boolean end = walk.atEnd();
        Visibility.say(goal, viewModel.goal());
        text.setText(
                end ? viewModel.course().end(walk.lesson()) : viewModel.words().text());
        Visibility.show(actions, runs);
        boolean busy = viewModel.desk().busy().getValue();
        // beside the one that stops there is no room for it
        Visibility.show(hint, runs && !busy && walk.step() instanceof Step.Break && !walk.state().hint);
        boolean again = runs && (walk.state().outcome != null || walk.state().judgement != null);
        String why = viewModel.runs().whyNot();
        String live = again ? "learn.runAgain" : "learn.run";
        run.setText(texts.get(walk.played() ? "learn.recorded.run" : live));
        Visibility.say(recorded, viewModel.recorded().told());
        Visibility.say(change, changeWords(walk));
        offerRun(busy, runs && !why.isEmpty());
        // one button is the main one: that which goes on, once there is nothing left to be run
        Styles.mark(run, "learn-again", walk.settled());
        Visibility.say(status, runs ? busy ? running(viewModel, texts) : why : "");
        Visibility.say(help, end ? viewModel.courseEnded() ? texts.get("learn.courseEnd") : "" : helps(walk));
        Optional<Feedback> told = end ? Optional.empty() : viewModel.words().feedback(viewModel.progress());
        feedback.show(told);
        if (answering != null) {
            Guess draft = walk.state().draft;
            answering.show(draft == null ? walk.state().guess : draft);
        }
    }

    /** A run is started or stopped by two buttons, of which one can be pressed; the keyboard goes to it. */
    private void offerRun(boolean busy, boolean cannot) {
        boolean focused = run.isFocused() || stop.isFocused();
        Visibility.show(stop, busy);
        run.setDisable(busy || cannot);
        if (focused) {
            (busy ? stop : run).requestFocus();
        }
    }

    /** How far the runs are that are on, or what Esc asks about them. */
    static String running(LearnViewModel viewModel, Texts texts) {
        String asked = viewModel.desk().notice().getValue();
        if (!asked.isEmpty()) {
            return asked;
        }
        if (!viewModel.runs().areOn()) {
            return texts.get("learn.runningElsewhere");
        }
        RunProgress on = viewModel.desk().progress().getValue();
        return on.of() > 1 ? texts.get("learn.runningOf", on.run(), on.of()) : texts.get("learn.running");
    }

    private String helps(Walk walk) {
        return switch (walk.step()) {
            case Step.Break challenge ->
                walk.state().hint ? viewModel.words().hint(challenge) : texts.get("learn.changeSetting");
            case Step.Predict predict ->
                walk.state().outcome != null
                                && walk.state().outcome.state() != Outcome.State.CANNOT_TELL
                                && !StepWords.choices(predict).isEmpty()
                        ? texts.get("learn.chooseOther")
                        : "";
            default -> "";
        };
    }

    private String changeWords(Walk walk) {
        return walk.played()
                ? texts.get("learn.recorded.live")
                : viewModel.recorded().offer();
    }

    /** What the keyboard begins with in a step, or goes on with; empty where there is nothing to be done in it. */
    Optional<Node> first() {
        boolean canRun = actions.isVisible() && !run.isDisabled();
        Set<Node> choices = answers.lookupAll(".radio-button");
        Optional<Node> chosen = choices.stream()
                .filter(choice -> ((RadioButton) choice).isSelected())
                .findFirst();
        if (chosen.isPresent()) {
            return chosen;
        }
        if (canRun) {
            // what is asked was answered, here or by a room
            return Optional.of(run);
        }
        return Stream.of(".radio-button", ".text-input", ".slider", ".button")
                .flatMap(kind -> answers.lookupAll(kind).stream())
                .filter(node -> !node.isDisabled())
                .findFirst();
    }
}
