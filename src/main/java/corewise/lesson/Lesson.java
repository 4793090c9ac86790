package corewise.lesson;

import java.util.List;

/**
 * A lesson, or a quiz. Immutable.
 *
 * @param id its name in files: of the built-in ones, that of the file
 * @param title what it is called
 * @param goal what it is for, in a sentence
 * @param minutes how long it takes about; 0 for a quiz
 * @param steps in their order
 */
public record Lesson(String id, Localised title, Localised goal, int minutes, List<Step> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }

    /** Whether it is a quiz. */
    public boolean isQuiz() {
        return steps.stream().allMatch(Step.QuizQuestion.class::isInstance);
    }

    /** The steps that are taken on a machine. */
    public List<Step> on(Here here) {
        return on(here, here);
    }

    /**
     * The steps that are taken with runs of another machine.
     *
     * @param there where the runs were made
     * @param here where what is to be broken is broken
     */
    public List<Step> on(Here there, Here here) {
        return steps.stream()
                .filter(step -> step.head()
                        .when()
                        .map(rule -> rule.judge(new Runs(List.of(), step instanceof Step.Break ? here : there))
                                .holds())
                        .orElse(true))
                .toList();
    }

    /** The place of a step in the file, from 1: the same on every machine. */
    public int number(Step step) {
        return steps.indexOf(step) + 1;
    }
}
