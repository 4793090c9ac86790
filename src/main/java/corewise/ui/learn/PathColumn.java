package corewise.ui.learn;

import corewise.lesson.Answer;
import corewise.lesson.CourseProgress;
import corewise.lesson.Lesson;
import corewise.lesson.Step;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The path: the quiz before, the lessons, the quiz after, and what is on it of a teacher's own. */
@OnWindowThread
final class PathColumn {
    private final LearnViewModel viewModel;
    private final Pane column;
    private final Texts texts;
    private final Runnable onOpened;
    private final Runnable onGrown;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param onOpened is told that a lesson was chosen
     * @param onGrown is told that the one at hand has another height
     */
    PathColumn(LearnViewModel viewModel, Pane column, Texts texts, Runnable onOpened, Runnable onGrown) {
        this.viewModel = viewModel;
        this.column = column;
        this.texts = texts;
        this.onOpened = onOpened;
        this.onGrown = onGrown;
    }

    /** A lesson on the path. */
    private record Row(Lesson lesson, Button button, Label mark, Label state) {}

    void show() {
        if (rows.size() != viewModel.all().size()
                || !rows.getLast().lesson().equals(viewModel.all().getLast())) {
            fill();
        }
        rows.forEach(this::refresh);
    }

    /** The lesson at hand; empty before any is shown. */
    Optional<Node> now() {
        return rows.stream()
                .filter(row -> isNow(row.lesson()))
                .<Node>map(Row::button)
                .findFirst();
    }

    private boolean isNow(Lesson lesson) {
        return viewModel.walk().lesson().id().equals(lesson.id());
    }

    private void fill() {
        rows.clear();
        column.getChildren().clear();
        int number = 0;
        for (Lesson lesson : viewModel.all()) {
            number += lesson.isQuiz() ? 0 : 1;
            Row row = row(lesson, lesson.isQuiz() ? "?" : Integer.toString(number));
            rows.add(row);
            column.getChildren().add(row.button());
        }
    }

    private Row row(Lesson lesson, String sign) {
        Label mark = new Label(sign);
        mark.getStyleClass().add("learn-mark");
        mark.setUserData(sign);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(viewModel.course().title(lesson.title()));
        title.getStyleClass().add("learn-lesson-title");
        title.setWrapText(true);
        Label state = new Label();
        state.getStyleClass().add("small");
        state.setWrapText(true);
        VBox words = new VBox(title, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox content = new HBox(mark, words);
        content.setMaxWidth(Double.MAX_VALUE);
        content.getStyleClass().add("learn-lesson-row");
        Button button = new TallButton(viewModel.course().title(lesson.title()), content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("lesson-" + lesson.id());
        button.getStyleClass().setAll("button", "learn-lesson");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            viewModel.say("");
            viewModel.show(lesson.id());
            onOpened.run();
        });
        button.heightProperty().subscribe((before, height) -> {
            if (isNow(lesson)) {
                onGrown.run();
            }
        });
        Explained.on(button, Subject.LEARN_PATH, button::getAccessibleText);
        return new Row(lesson, button, mark, state);
    }

    /** A button as tall as what is on it, whose lines break where the path is narrow. */
    private static final class TallButton extends Button {
        private final Region content;

        TallButton(String name, Region content) {
            super(name, content);
            this.content = content;
            // else nobody would tell how wide it is
            setWrapText(true);
            setMinHeight(USE_PREF_SIZE);
            setMaxHeight(USE_PREF_SIZE);
        }

        @Override
        protected double computePrefHeight(double width) {
            double inside = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + content.prefHeight(Math.max(1, inside)) + snappedBottomInset();
        }
    }

    private void refresh(Row row) {
        CourseProgress progress = viewModel.progress();
        CourseProgress.Walked walked = progress.walked(row.lesson().id());
        boolean now = isNow(row.lesson());
        // it promises that something was done, not that all was clicked through
        boolean done = walked.done() && viewModel.course().open(row.lesson(), viewModel.here()) == 0;
        row.mark().setText(done ? "\u2713" : (String) row.mark().getUserData());
        Styles.mark(row.mark(), "done", done);
        Styles.mark(row.button(), "now", now);
        String state = state(row.lesson(), walked, now);
        row.state().setText(state);
        Visibility.show(row.state(), !state.isEmpty());
        row.button().setAccessibleText(texts.named(row.button().getText(), state));
    }

    private String state(Lesson lesson, CourseProgress.Walked walked, boolean now) {
        Walk walk = viewModel.walk();
        if (now && !walk.atEnd()) {
            String key = lesson.isQuiz() ? "learn.questionOf" : "learn.stepOf";
            return texts.get(key, walk.at() + 1, walk.steps().size());
        }
        if (lesson.isQuiz()) {
            return walked.done() ? viewModel.course().score(lesson) : "";
        }
        if (walked.done()) {
            return done(lesson, walked);
        }
        List<Step> steps = lesson.on(viewModel.here());
        long left = steps.stream()
                .filter(step -> lesson.number(step) <= walked.step())
                .count();
        return left > 1 ? texts.get("learn.stepOf", left, steps.size()) : texts.get("learn.minutes", lesson.minutes());
    }

    private String done(Lesson lesson, CourseProgress.Walked walked) {
        List<Answer> known = viewModel.course().predicted(lesson);
        long right = known.stream().filter(Answer::firstRight).count();
        long open = viewModel.course().open(lesson, viewModel.here());
        if (open > 0) {
            return texts.get("learn.passedOver", open);
        }
        String guesses = known.isEmpty() ? texts.get("learn.done") : texts.get("learn.guesses", right, known.size());
        return walked.broken().isEmpty() ? guesses + "\u00a0· " + texts.get("learn.notBrokenYet") : guesses;
    }
}
