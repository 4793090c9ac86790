package corewise.ui.learn;

import corewise.lesson.Choice;
import corewise.lesson.Guess;
import corewise.lesson.Outcome;
import corewise.lesson.ShowOfHands;
import corewise.lesson.Step;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;

/** What a room is told of the step at hand: what happened, and what came of the hands that were raised. Immutable. */
record RoomWords(LearnViewModel viewModel, Texts texts) {

    /**
     * What is told. Immutable.
     *
     * @param mood how it is told
     * @param happened the choice that happened or is right, from 0; −1 for none
     * @param title in a line
     * @param hands what came of the hands that were raised; may be empty
     * @param asked the choice that the rest is about; may be empty
     * @param why the belief behind it, and what shows of it; may be empty
     * @param more what is told beside; may be empty
     */
    record Told(Feedback.Mood mood, int happened, String title, String hands, String asked, String why, String more) {}

    /** What is told of the step at hand; empty while nothing is. */
    Optional<Told> told() {
        Walk walk = viewModel.walk();
        StepWords words = viewModel.words();
        return switch (walk.step()) {
            case Step.Predict predict ->
                Optional.ofNullable(walk.state().outcome).map(this::ofPrediction);
            case Step.Say say -> Optional.of(ofSaying(say, words.model(say)));
            case Step.QuizQuestion question -> Optional.of(ofChoices(question.choices(), ""));
            case Step.Break challenge ->
                words.feedback(viewModel.progress())
                        .map(told -> plain(told.mood(), told.title(), told.why(), told.more()));
            case Step.Read read -> Optional.empty();
        };
    }

    private static Told plain(Feedback.Mood mood, String title, String why, String more) {
        return new Told(mood, Outcome.NONE, title, "", "", why, more);
    }

    private Told ofSaying(Step.Say say, String model) {
        return say.choices().isEmpty()
                ? plain(Feedback.Mood.RIGHT, texts.get("learn.model"), model, "")
                : ofChoices(say.choices(), model);
    }

    private Told ofPrediction(Outcome outcome) {
        StepWords words = viewModel.words();
        if (outcome.state() == Outcome.State.CANNOT_TELL) {
            String reason = texts.say(outcome.reason().orElseThrow());
            // what such runs show is no evidence, and part of it is not known
            return plain(
                    Feedback.Mood.UNDECIDED, texts.get("learn.undecidedRoom", reason), "", texts.get("learn.tryAgain"));
        }
        String seen = words.seen();
        String title = words.was(outcome);
        if (outcome.happened() == Outcome.NONE) {
            return plain(Feedback.Mood.RIGHT, title, words.why(outcome), seen);
        }
        int about = about(outcome.happened());
        Choice choice = words.choices().get(about);
        String asked = about == outcome.happened() ? "" : texts.get("learn.hands.who", words.says(choice));
        return new Told(
                Feedback.Mood.RIGHT,
                outcome.happened(),
                title,
                hands(outcome.happened()),
                asked,
                words.why(choice),
                seen);
    }

    private Told ofChoices(List<Choice> choices, String model) {
        StepWords words = viewModel.words();
        int right = 0;
        while (right < choices.size() - 1 && !choices.get(right).right()) {
            right++;
        }
        int about = about(right);
        Choice choice = choices.get(about);
        String title = texts.get("learn.rightIs", words.says(choices.get(right)));
        String asked = about == right ? "" : texts.get("learn.hands.who", words.says(choice));
        return new Told(Feedback.Mood.RIGHT, right, title, hands(right), asked, words.why(choice), model);
    }

    /** The choice that is explained: the one that was asked for, else what most believed, else what happened. */
    private int about(int happened) {
        StepState state = viewModel.walk().state();
        if (state.guess instanceof Guess.OfChoice chosen) {
            return chosen.choice();
        }
        List<Integer> most = state.hands.most();
        return most.isEmpty() || most.contains(happened) ? happened : most.getFirst();
    }

    /** The hands that were raised, held against what happened; empty where none were. */
    private String hands(int happened) {
        ShowOfHands hands = viewModel.walk().state().hands;
        if (hands.total() == 0) {
            return "";
        }
        String right = texts.get(
                "learn.hands.right",
                hands.of(happened),
                hands.total(),
                texts.quantities().wholeShare(hands.percent(happened) / 100.0));
        List<Integer> most = hands.most();
        int count = hands.of(most.getFirst());
        String belief;
        if (most.size() > 1) {
            belief = texts.get("learn.hands.level", most.size(), count);
        } else if (most.getFirst() == happened) {
            belief = texts.get("learn.hands.mostRight", count);
        } else {
            StepWords words = viewModel.words();
            belief = texts.get(
                    "learn.hands.most", count, words.says(words.choices().get(most.getFirst())));
        }
        return texts.sentences(right, belief);
    }
}
