package corewise.ui.learn;

import static corewise.ui.learn.LearnViewModel.AFTER;
import static corewise.ui.learn.LearnViewModel.BEFORE;

import corewise.fact.Value;
import corewise.lesson.Answer;
import corewise.lesson.CourseProgress;
import corewise.lesson.Here;
import corewise.lesson.Lesson;
import corewise.lesson.Lessons;
import corewise.lesson.Localised;
import corewise.lesson.Setting;
import corewise.lesson.Step;
import corewise.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of the course as a whole: titles, scores, what was gained. Immutable. */
record CourseWords(LessonWords fillings, CourseProgress progress) {

    /** A text that is of no step. */
    String title(Localised text) {
        return fillings.fill(text, Setting.NONE, List.of());
    }

    private Texts texts() {
        return fillings.texts();
    }

    /** How a quiz came out; of the one before it is not told until the one after is done. */
    String score(Lesson quiz) {
        if (progress.answers(quiz.id()).isEmpty()) {
            return texts().get("learn.quizUnanswered");
        }
        return isTold(quiz)
                ? texts().get(
                                "learn.quizScore",
                                progress.right(quiz.id()),
                                quiz.steps().size())
                : texts().get("learn.quizKept");
    }

    private boolean isTold(Lesson quiz) {
        return quiz.id().equals(AFTER) || progress.walked(AFTER).done();
    }

    /** What was gained from one quiz to the other, or why that is not known; empty before the end of the other. */
    String gain() {
        int questions = questions();
        if (!isWhole()) {
            boolean begun =
                    progress.walked(AFTER).done() && !progress.answers(BEFORE).isEmpty();
            return begun ? texts().get("learn.gainOpen") : "";
        }
        String both = texts().get("learn.gain", progress.right(BEFORE), progress.right(AFTER), questions);
        double gain = progress.gain(BEFORE, AFTER, questions);
        // a share of nothing, or less, tells nothing
        return gain > 0 ? texts().sentences(both, texts().get("learn.gainShare", new Value.Share(gain))) : both;
    }

    /** The predictions of a lesson of which it is known whether they were right at first. */
    List<Answer> predicted(Lesson lesson) {
        Set<Integer> predictions = lesson.steps().stream()
                .filter(Step.Predict.class::isInstance)
                .map(lesson::number)
                .collect(Collectors.toSet());
        return progress.answers(lesson.id()).stream()
                .filter(answer -> predictions.contains(answer.step()) && answer.judged())
                .toList();
    }

    /** How many predictions of a lesson, of those that are made here, were never made. */
    long open(Lesson lesson, Here here) {
        return lesson.on(here).stream()
                .filter(Step.Predict.class::isInstance)
                .filter(step ->
                        progress.answer(lesson.id(), lesson.number(step)).isEmpty())
                .count();
    }

    /** What is told at the end of a lesson. */
    String end(Lesson lesson) {
        if (lesson.isQuiz()) {
            return texts().sentences(texts().get("learn.quiz.end"), scored(lesson));
        }
        List<Answer> known = predicted(lesson);
        long right = known.stream().filter(Answer::firstRight).count();
        int broken = progress.walked(lesson.id()).broken().size();
        String guesses = known.isEmpty()
                ? texts().get("learn.endNoGuesses")
                : texts().get("learn.endGuesses", right, known.size());
        return texts().sentences(guesses, texts().get("learn.endBroken", broken));
    }

    private static int questions() {
        return Lessons.builtIn(AFTER).steps().size();
    }

    /** Whether each question of both quizzes was answered. */
    private boolean isWhole() {
        return progress.answers(BEFORE).size() == questions()
                && progress.answers(AFTER).size() == questions();
    }

    /** The score of a quiz in a sentence. */
    private String scored(Lesson quiz) {
        if (progress.answers(quiz.id()).isEmpty()) {
            return texts().get("learn.quiz.endNone", quiz.steps().size());
        }
        if (!isTold(quiz)) {
            return texts().get("learn.quiz.endKept");
        }
        String score = texts().get(
                        "learn.quiz.endScore",
                        progress.right(quiz.id()),
                        quiz.steps().size());
        return quiz.id().equals(AFTER) ? isWhole() ? gain() : texts().sentences(score, gain()) : score;
    }
}
