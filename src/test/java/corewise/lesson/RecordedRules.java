package corewise.lesson;

import corewise.fact.Fact;
import corewise.model.Trace;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What recorded runs say of a prediction: whether they decide it, as the lesson says. Stateless. */
final class RecordedRules {
    private RecordedRules() {}

    /** What is wrong with the runs of a step; empty where they decide it, and for no answer that rests on a belief. */
    static String found(Step.Predict predict, List<Trace> made, Here here) {
        if (made.isEmpty()) {
            return "nothing was recorded";
        }
        Outcome outcome = outcome(predict, made, here);
        if (outcome.state() == Outcome.State.CANNOT_TELL) {
            return "cannot tell: " + outcome.reason().map(Texts.load()::say).orElse("");
        }
        if (predict.prediction() instanceof Prediction.OfChoice of
                && of.choices().get(outcome.happened()).belief().isPresent()) {
            return "what happened speaks for a belief: answer " + (outcome.happened() + 1);
        }
        return "";
    }

    /** What came out, for whoever reads it. */
    static String told(Step.Predict predict, List<Trace> made, Here here) {
        Outcome outcome = outcome(predict, made, here);
        Texts texts = Texts.load();
        List<String> values = new ArrayList<>();
        outcome.values().forEach(value -> values.add(texts.say(value)));
        Runs runs = Runs.newest(made, here);
        String speeds = made.stream()
                .map(run -> run.spec().way())
                .distinct()
                .map(way -> way.id() + " "
                        + runs.of(way)
                                .map(of -> of.makespans().median() / 1e6 + " ms")
                                .orElse("none"))
                .toList()
                .toString();
        return "answer " + (outcome.happened() + 1) + " " + values + " " + speeds
                + outcome.reason().map(Fact::key).orElse("");
    }

    private static Outcome outcome(Step.Predict predict, List<Trace> made, Here here) {
        Guess guess = switch (predict.prediction()) {
            case Prediction.OfChoice of -> new Guess.OfChoice(0);
            case Prediction.OfNumber of -> new Guess.OfNumber(1);
            case Prediction.OfOrder of -> new Guess.OfOrder(of.tasks());
            case Prediction.OfCurve of ->
                new Guess.OfCurve(of.workers().stream().map(each -> 1.0).toList());
        };
        return Outcome.of(predict.prediction(), guess, Runs.newest(made, here));
    }
}
