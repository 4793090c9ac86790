package corewise.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far a learner has come, and what was answered. Immutable.
 *
 * @param lessons by their ids
 * @param answers in the order of the first answers
 * @param last the id of the lesson to come back to; empty before any was entered
 */
public record CourseProgress(Map<String, Walked> lessons, List<Answer> answers, String last) {
    /** Nothing yet. */
    public static final CourseProgress NONE = new CourseProgress(Map.of(), List.of(), "");

    public CourseProgress {
        lessons = lessons == null ? Map.of() : Map.copyOf(lessons);
        answers = answers == null ? List.of() : List.copyOf(answers);
        last = last == null ? "" : last;
    }

    /**
     * How far one lesson was walked. Immutable.
     *
     * @param step the number of the step that was entered last, from 1; 0 before any was, and at its end
     * @param done whether its end was reached
     * @param millis how long it was in sight, milliseconds
     * @param broken the numbers of the steps in which something was broken
     */
    public record Walked(int step, boolean done, long millis, List<Integer> broken) {
        /** Not begun. */
        public static final Walked NOT = new Walked(0, false, 0, List.of());

        public Walked {
            broken = broken == null ? List.of() : List.copyOf(broken);
        }
    }

    /** How far a lesson was walked. */
    public Walked walked(String lesson) {
        return lessons.getOrDefault(lesson, Walked.NOT);
    }

    /** What was answered to a question; empty where nothing was. */
    public Optional<Answer> answer(String lesson, int step) {
        return answers.stream()
                .filter(answer -> answer.lesson().equals(lesson) && answer.step() == step)
                .findFirst();
    }

    /** The answers of a lesson or a quiz. */
    public List<Answer> answers(String lesson) {
        return answers.stream().filter(answer -> answer.lesson().equals(lesson)).toList();
    }

    private CourseProgress walked(String lesson, Walked walked) {
        Map<String, Walked> more = new LinkedHashMap<>(lessons);
        more.put(lesson, walked);
        return new CourseProgress(more, answers, last);
    }

    /** A step was entered. */
    public CourseProgress entered(String lesson, int step) {
        Walked now = walked(lesson);
        return walked(lesson, new Walked(step, now.done(), now.millis(), now.broken()));
    }

    /** This is the lesson to come back to. */
    public CourseProgress at(String lesson) {
        return new CourseProgress(lessons, answers, lesson);
    }

    /** The end was reached. */
    public CourseProgress done(String lesson) {
        Walked now = walked(lesson);
        return walked(lesson, new Walked(0, true, now.millis(), now.broken()));
    }

    /** It was in sight for so long. */
    public CourseProgress spent(String lesson, long millis) {
        Walked now = walked(lesson);
        return walked(lesson, new Walked(now.step(), now.done(), now.millis() + Math.max(0, millis), now.broken()));
    }

    /** Something was broken. */
    public CourseProgress broke(String lesson, int step) {
        Walked now = walked(lesson);
        List<Integer> more = new ArrayList<>(now.broken());
        if (!more.contains(step)) {
            more.add(step);
        }
        return walked(lesson, new Walked(now.step(), now.done(), now.millis(), more));
    }

    /** A question was answered; the first answer stays. */
    public CourseProgress answered(Answer answer) {
        if (answer(answer.lesson(), answer.step()).isPresent()) {
            return this;
        }
        List<Answer> more = new ArrayList<>(answers);
        more.add(answer);
        return new CourseProgress(lessons, more, last);
    }

    /** It has become known whether the first answer was right. */
    public CourseProgress seen(String lesson, int step, Boolean right) {
        return changed(lesson, step, answer -> answer.seen(right));
    }

    /** Something more has become of the answer to a step. */
    public CourseProgress changed(String lesson, int step, UnaryOperator<Answer> change) {
        return new CourseProgress(
                lessons,
                answers.stream()
                        .map(answer ->
                                answer.lesson().equals(lesson) && answer.step() == step ? change.apply(answer) : answer)
                        .toList(),
                last);
    }

    /** How many first answers of a quiz were right. */
    public int right(String quiz) {
        return (int) answers(quiz).stream()
                .filter(answer -> Boolean.TRUE.equals(answer.firstRight()))
                .count();
    }

    /**
     * What was gained from one quiz to the other, of what could be gained (Hake): 1 for all of it; NaN where nothing could,
     * or a quiz is not finished.
     */
    public double gain(String before, String after, int questions) {
        boolean whole = answers(before).size() == questions && answers(after).size() == questions;
        int open = questions - right(before);
        return whole && open > 0 ? (double) (right(after) - right(before)) / open : Double.NaN;
    }
}
