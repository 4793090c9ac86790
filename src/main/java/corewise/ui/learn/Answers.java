package corewise.ui.learn;

import corewise.lesson.Answer;
import corewise.lesson.Choice;
import corewise.lesson.Guess;
import corewise.lesson.Outcome;
import corewise.lesson.Runs;
import corewise.lesson.Step;
import corewise.ui.fx.OnWindowThread;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is answered on a walk: when an answer counts as the first one, when as the one after seeing. */
@OnWindowThread
final class Answers {
    private final Kept kept;
    private final InstantSource clock;
    private final Function<Walk, StepWords> words;

    /** @param words what a walk's step at hand says, as it stands on the screen */
    Answers(Kept kept, InstantSource clock, Function<Walk, StepWords> words) {
        this.kept = kept;
        this.clock = clock;
        this.words = words;
    }

    /** Answers the step at hand, or answers it anew. */
    void answer(Walk walk, Guess guess) {
        StepState state = walk.state();
        state.guess = guess;
        state.draft = null;
        switch (walk.step()) {
            case Step.Predict predict -> {
                if (state.outcome != null) {
                    state.outcome = Outcome.of(predict.prediction(), guess, Runs.newest(state.runs, walk.about()));
                    then(walk, state.outcome.right());
                }
            }
            case Step.Say say -> sayOrAsk(walk, say.choices(), guess);
            case Step.QuizQuestion question -> {
                if (walk.lesson().id().equals(LearnViewModel.AFTER)) {
                    sayOrAsk(walk, question.choices(), guess);
                }
            }
            default -> {}
        }
    }

    /** What was chosen in a quiz counts once it is left behind; who goes back before its end may choose anew. */
    void commit(Walk walk) {
        StepState state = walk.state();
        if (!(walk.step() instanceof Step.QuizQuestion && state.guess instanceof Guess.OfChoice chosen)) {
            return;
        }
        Boolean right = words.apply(walk).choices().get(chosen.choice()).right();
        if (!state.answered) {
            state.answered = true;
            first(walk, right);
        } else if (walk.lesson().id().equals(LearnViewModel.BEFORE)
                && !kept.now().walked(LearnViewModel.BEFORE).done()) {
            kept.answeredAnew(walk, words.apply(walk), right, clock.millis());
        }
    }

    /** What was predicted counts once it is run; whether it is right is seen then. */
    void predicted(Walk walk) {
        StepState state = walk.state();
        if (walk.step() instanceof Step.Predict && state.outcome == null && state.guess != null) {
            first(walk, Answer.UNKNOWN);
        }
    }

    /** The runs of a step have ended: a prediction turns out right or wrong. */
    void seen(Walk walk, int place) {
        if (walk.steps().get(place) instanceof Step.Predict predict) {
            Outcome outcome = walk.state(place).outcome;
            int number = walk.lesson().number(predict);
            Optional<Answer> answer = kept.now().answer(walk.lesson().id(), number);
            Boolean right = outcome.right();
            if (answer.isPresent() && !answer.get().judged()) {
                kept.change(progress -> progress.seen(walk.lesson().id(), number, right));
            } else if (answer.isPresent() && walk.at() == place && isOther(walk.state().guess, answer.get())) {
                // it was seen at another time
                then(walk, right);
            }
        }
    }

    private static boolean isOther(Guess guess, Answer answer) {
        return guess != null && !guess.numbers().equals(answer.given());
    }

    private void sayOrAsk(Walk walk, List<Choice> choices, Guess guess) {
        Boolean right = guess instanceof Guess.OfChoice chosen
                ? choices.get(chosen.choice()).right()
                : Answer.UNKNOWN;
        if (walk.state().answered) {
            then(walk, right);
        } else {
            walk.state().answered = true;
            first(walk, right);
        }
    }

    private void first(Walk walk, Boolean right) {
        kept.answered(walk, words.apply(walk), right, clock.millis());
    }

    private void then(Walk walk, Boolean right) {
        kept.then(walk, words.apply(walk), right, clock.millis());
    }
}
