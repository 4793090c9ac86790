package corewise.ui;

import corewise.lesson.Answer;
import corewise.lesson.Choice;
import corewise.lesson.CourseProgress;
import corewise.lesson.Lesson;
import corewise.lesson.Lessons;
import corewise.lesson.Step;
import corewise.text.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/**
 * The course beside its steps: {@code quiz} (both answered, the gain), {@code panels} (each tab in sight), {@code ends} (of a
 * lesson), {@code path} (with progress), {@code undecided} (runs that tell nothing), {@code hands} (counted, and held against
 * the outcome) and {@code notes} (of the lecturer). For the window's thread.
 */
final class CoursePictures {
    static final List<String> PARTS = List.of("quiz", "panels", "ends", "path", "undecided", "hands", "notes");

    private static final String BEFORE = "quiz-before";
    private static final String AFTER = "quiz-after";
    private static final int[] HANDS = {14, 27, 1};

    private final Path folder;
    private final String look;
    private final Texts texts;
    private final List<String> lessons;

    CoursePictures(Path folder, String look, Texts texts, List<String> lessons) {
        this.folder = folder;
        this.look = look;
        this.texts = texts;
        this.lessons = lessons;
    }

    /** Draws one of the parts. */
    void draw(String part) {
        switch (part) {
            case "quiz" -> quiz();
            case "panels" -> lessons.forEach(this::panels);
            case "ends" -> ends();
            case "path" -> path();
            case "undecided" -> lessons.forEach(this::undecided);
            case "hands" -> lessons.forEach(this::hands);
            case "notes" -> lessons.forEach(this::notes);
            default -> throw new IllegalArgumentException(part);
        }
    }

    private CourseStage open(String lesson, CourseProgress kept) {
        CourseStage stage = new CourseStage(folder, look, texts, kept);
        stage.page.viewModel().show(lesson);
        return stage;
    }

    /** The quiz before, in which every third answer is right, and the one after, in which most are. */
    private void quiz() {
        try (CourseStage stage = open(BEFORE, CourseProgress.NONE)) {
            int question = 0;
            do {
                stage.press(question++ % 3 == 0 ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
                stage.shoot("quiz-before-%02d".formatted(question));
            } while (stage.next() && question < 12);
            stage.shoot("quiz-before-end");
            stage.page.viewModel().show(AFTER);
            question = 0;
            do {
                stage.press(question++ % 4 == 3 ? KeyCode.DIGIT3 : KeyCode.DIGIT2);
                stage.shoot("quiz-after-%02d".formatted(question));
            } while (stage.next() && question < 12);
            stage.shoot("quiz-after-end");
        }
        for (int right : new int[] {12, 3}) {
            CourseProgress kept = answered(answered(CourseProgress.NONE, BEFORE, right), AFTER, right == 12 ? 12 : 1);
            try (CourseStage stage = open(AFTER, kept)) {
                for (int question = 0; question < 12; question++) {
                    stage.next();
                }
                stage.shoot("quiz-after-end-of-" + right);
            }
        }
    }

    /** A quiz of which the first questions were answered rightly, the others not. */
    private CourseProgress answered(CourseProgress kept, String quiz, int right) {
        Lesson lesson = Lessons.builtIn(quiz);
        CourseProgress all = kept;
        for (Step step : lesson.steps()) {
            int number = lesson.number(step);
            List<Choice> choices = ((Step.QuizQuestion) step).choices();
            boolean rightly = number <= right;
            Choice choice = choices.stream()
                    .filter(each -> each.right() == rightly)
                    .findFirst()
                    .orElseThrow();
            all = all.answered(answer(quiz, number, choice.says().in(texts.language()), rightly));
        }
        return all.done(quiz);
    }

    private static Answer answer(String lesson, int step, String first, boolean right) {
        return new Answer(lesson, step, "?", first, right, 1, "", null, 0, List.of());
    }

    private void panels(String lesson) {
        for (String panel : List.of("step", "board", "path", "setting")) {
            try (CourseStage stage = open(lesson, some())) {
                stage.press(KeyCode.PAGE_DOWN);
                stage.press(KeyCode.DIGIT1);
                stage.press(KeyCode.SPACE);
                stage.settle();
                if (stage.seen("learn-panel-" + panel).isPresent()) {
                    ((Toggle) stage.seen("learn-panel-" + panel)
                                    .map(ToggleButton.class::cast)
                                    .orElseThrow())
                            .setSelected(true);
                    stage.shoot(lesson + "-panel-" + panel);
                }
            }
        }
    }

    /** The ends of a lesson: with none, one and all right, broken or not. */
    private void ends() {
        String lesson = lessons.getFirst();
        for (int right = 0; right < 3; right++) {
            CourseProgress kept = predicted(CourseProgress.NONE, lesson, right);
            try (CourseStage stage = open(lesson, right == 1 ? kept.broke(lesson, 5) : kept)) {
                toEnd(stage);
                stage.shoot(lesson + "-end-" + right);
            }
        }
        String last = lessons.getLast();
        CourseProgress kept = predicted(CourseProgress.NONE, last, 1)
                .broke(last, 5)
                .broke(last, 6)
                .broke(last, 7);
        try (CourseStage stage = open(last, kept)) {
            toEnd(stage);
            stage.shoot(last + "-end");
        }
    }

    private void toEnd(CourseStage stage) {
        while (((Button) stage.seen("learn-next").orElseThrow()).getText().equals(texts.get("learn.next"))) {
            stage.press(KeyCode.PAGE_DOWN);
        }
    }

    private static CourseProgress predicted(CourseProgress kept, String id, int right) {
        Lesson lesson = Lessons.builtIn(id);
        CourseProgress all = kept.done(id);
        int answered = 0;
        for (Step step : lesson.steps()) {
            if (step instanceof Step.Predict) {
                all = all.answered(answer(id, lesson.number(step), "?", answered++ < right));
            }
        }
        return all;
    }

    /** Half of the course: done with all and with some right, broken and not, begun, not begun. */
    private CourseProgress some() {
        CourseProgress kept = answered(CourseProgress.NONE, BEFORE, 5);
        kept = predicted(kept, "01-one-core", 2).broke("01-one-core", 5);
        kept = predicted(kept, "02-bars", 1);
        kept = predicted(kept, "03-thread-each", 0).broke("03-thread-each", 6);
        kept = kept.done("04-ready");
        return kept.entered("05-pool", 3);
    }

    private void path() {
        try (CourseStage stage = open("05-pool", some())) {
            stage.shoot("path-half");
        }
        CourseProgress all = some();
        for (String lesson : Lessons.path()) {
            all = predicted(all, lesson, 1).broke(lesson, 5);
        }
        try (CourseStage stage = open("13-challenge", answered(all, AFTER, 9))) {
            stage.shoot("path-all");
        }
    }

    private void undecided(String lesson) {
        try (CourseStage stage = open(lesson, CourseProgress.NONE)) {
            stage.others(0.6);
            do {
                if (stage.seen("learn-run").isPresent()) {
                    stage.press(KeyCode.DIGIT1);
                    stage.fire("guess-order");
                    stage.fire("guess-curve");
                    stage.press(KeyCode.SPACE);
                    stage.shoot("%s-%02d-undecided"
                            .formatted(lesson, stage.page.viewModel().place()));
                }
            } while (stage.next());
        }
    }

    /** Before a room: choices with what was counted, while it is counted, and what came out. */
    private void hands(String lesson) {
        try (CourseStage stage = open(lesson, CourseProgress.NONE)) {
            stage.shell.viewModel().presentingProperty().set(true);
            stage.settle();
            int at = stage.page.viewModel().place();
            do {
                if (stage.seen("room-choice-1").isPresent()) {
                    String name = "%s-%02d".formatted(lesson, at);
                    stage.press(KeyCode.C);
                    count(stage, at);
                    stage.shoot(name + "-counting");
                    stage.page.leave();
                    stage.shoot(name + "-hands");
                    for (int thing = 0; thing < 4 && stage.seen("room-verdict").isEmpty(); thing++) {
                        stage.press(KeyCode.PAGE_DOWN);
                        stage.settle();
                    }
                    stage.shoot(name + "-hands-outcome");
                }
                at = stage.page.viewModel().place();
                while (stage.page.viewModel().place() == at
                        && stage.page.viewModel().lesson().equals(lesson)) {
                    stage.press(KeyCode.PAGE_DOWN);
                    stage.settle();
                }
                at++;
            } while (stage.page.viewModel().lesson().equals(lesson)
                    && stage.page.viewModel().place() == at);
        }
    }

    /** Most are right, wrong or level, by turns. */
    private static void count(CourseStage stage, int turn) {
        for (int choice = 0; choice < HANDS.length; choice++) {
            stage.page
                    .viewModel()
                    .count(choice, turn % 3 == 2 && choice < 2 ? 10 : HANDS[(choice + turn) % HANDS.length]);
        }
    }

    private void notes(String lesson) {
        try (CourseStage stage = open(lesson, CourseProgress.NONE)) {
            stage.shell.viewModel().presentingProperty().set(true);
            stage.settle();
            int place = 0;
            while (stage.page.viewModel().lesson().equals(lesson)
                    && stage.page.viewModel().place() > place) {
                place = stage.page.viewModel().place();
                stage.press(KeyCode.N);
                stage.shoot("%s-%02d-notes".formatted(lesson, place));
                stage.press(KeyCode.N);
                for (int thing = 0; thing < 6 && stage.page.viewModel().place() == place; thing++) {
                    stage.press(KeyCode.PAGE_DOWN);
                    stage.settle();
                }
            }
        }
    }
}
