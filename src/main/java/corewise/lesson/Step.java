package corewise.lesson;

import java.util.List;
import java.util.Optional;

/** A step of a lesson. Immutable. */
public sealed interface Step {

    /** What all steps have. */
    Head head();

    /**
     * What all steps have. Immutable.
     *
     * @param line where it begins in its file, from 1
     * @param text what is told or asked
     * @param notes what only a lecturer reads; may be none
     * @param setting what is set on the board when the step is entered
     * @param when what must be so of the machine for the step to be taken; empty for every machine
     * @param light what is lit when the step is entered, or once its runs were made
     */
    record Head(int line, Localised text, Localised notes, Setting setting, Optional<Rule> when, Light light) {}

    /** Something is told. */
    record Read(Head head) implements Step {}

    /**
     * Something is predicted, then seen.
     *
     * @param plan the runs that decide
     * @param seen what is told to everybody once they were made
     */
    record Predict(Head head, Plan plan, Prediction prediction, Localised seen) implements Step {}

    /**
     * Something is completed, or said in own words.
     *
     * @param choices what completes it; empty where it is said in own words
     * @param model what the lesson itself says, shown afterwards
     */
    record Say(Head head, List<Choice> choices, Localised model) implements Step {
        public Say {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something is to be broken: a setting is to be found.
     *
     * @param plan the runs that the button makes, with whatever is set
     * @param rule what is to come about
     * @param hint shown when asked for
     * @param done what is told once it came about
     */
    record Break(Head head, Plan plan, Rule rule, Localised hint, Localised done) implements Step {}

    /**
     * A question of a quiz.
     *
     * @param about what it is about: one before and one after have the same
     * @param choices of which one is right
     */
    record QuizQuestion(Head head, Belief about, List<Choice> choices) implements Step {
        public QuizQuestion {
            choices = List.copyOf(choices);
        }
    }
}
