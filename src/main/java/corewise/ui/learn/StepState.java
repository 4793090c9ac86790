package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.lesson.Judgement;
import corewise.lesson.Outcome;
import corewise.lesson.ShowOfHands;
import corewise.model.Trace;
import java.util.List;
import java.util.Objects;

/** What has happened in a step. For one thread. */
final class StepState {
    /** What was answered last; null while nothing was. */
    Guess guess;
    /** What was answered at another time; null where nothing was, or cannot be given back. */
    Guess recalled;
    /** What was typed, drawn or put in order and not given as the answer; null while nothing was. */
    Guess draft;
    /** How many in the room raised a hand for each choice; kept nowhere else. */
    ShowOfHands hands = ShowOfHands.NONE;
    /** What became of it; null before the run, and for steps without one. */
    Outcome outcome;
    /** The runs that this rests on, oldest first. */
    List<Trace> runs = List.of();
    /** What was judged last of what is to be broken; null while nothing was. */
    Judgement judgement;
    /** Whether it was broken, by whichever runs. */
    boolean broken;
    /** Whether the answer was given: choices of quizzes and completions, and own words. */
    boolean answered;
    /** Whether the lesson's own words were asked for without an answer. */
    boolean passed;
    /** Whether its runs were asked for and did not come to an end. */
    boolean refused;
    /** Whether the hint is shown. */
    boolean hint;

    /** Whether what was answered was changed since, and the change was not given as the answer. */
    boolean changed() {
        return guess != null && draft != null && !draft.equals(guess);
    }

    /** Gives back an answer of another time. */
    void recall(Guess answer) {
        recalled = answer;
        guess = answer;
        answered = true;
    }

    /** Whether nothing was answered and nothing run since. */
    boolean untouched() {
        return Objects.equals(guess, recalled) && runs.isEmpty() && hands.total() == 0;
    }

    /**
     * Takes over an answer.
     *
     * @param sameCores whether both are about machines with as many cores; else a curve, which has its points by them, waits
     *     to be given anew
     */
    void takeAnswer(StepState other, boolean sameCores) {
        boolean waits = other.guess instanceof Guess.OfCurve && !sameCores;
        guess = waits ? null : other.guess;
        draft = waits && other.draft == null ? other.guess : other.draft;
        answered = other.answered;
    }
}
