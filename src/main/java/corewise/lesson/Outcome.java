package corewise.lesson;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.CompletionRanks;
import corewise.metrics.OtherPrograms;
import corewise.metrics.WayRuns;
import corewise.model.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of a prediction. Immutable.
 *
 * @param state whether it was right
 * @param happened which of the choices happened, from 0; -1 where there are none, or none did
 * @param values what was measured, of a number, an order or a curve; empty for choices
 * @param why what is told to whoever guessed so; none where nothing can be told
 * @param tally in how many of the runs an order was so; empty for others
 * @param reason why nothing can be told; where something can, why what is left over happened though no other answer failed by
 *     itself: times were level. Else empty
 */
public record Outcome(
        State state, int happened, List<Value> values, Localised why, Optional<Fact> tally, Optional<Fact> reason) {
    /** The choice that happened where none did. */
    public static final int NONE = -1;

    /** Whether a prediction was right. Immutable. */
    public enum State {
        RIGHT,
        WRONG,
        /** It was so in some of the runs and not in others. */
        SOMETIMES,
        CANNOT_TELL,
        /** Nobody has guessed: what happened is known all the same. */
        NOT_GUESSED
    }

    public Outcome {
        values = List.copyOf(values);
    }

    /** Whether the guess was right; null where that cannot be told, runs differ in it, or nobody has guessed. */
    public Boolean right() {
        boolean told = state == State.RIGHT || state == State.WRONG;
        return told ? Boolean.valueOf(state == State.RIGHT) : null;
    }

    private static Outcome cannot(Fact reason) {
        return new Outcome(State.CANNOT_TELL, NONE, List.of(), Localised.NONE, Optional.empty(), Optional.of(reason));
    }

    /**
     * Holds a guess against runs.
     *
     * @throws IllegalArgumentException when the guess is of another kind than the prediction
     */
    public static Outcome of(Prediction prediction, Guess guess, Runs runs) {
        return switch (prediction) {
            case Prediction.OfChoice of ->
                choice(of, as(Guess.OfChoice.class, guess).choice(), runs);
            case Prediction.OfNumber of ->
                number(of, as(Guess.OfNumber.class, guess).number(), runs);
            case Prediction.OfOrder of ->
                order(of, as(Guess.OfOrder.class, guess).tasks(), runs);
            case Prediction.OfCurve of ->
                curve(of, as(Guess.OfCurve.class, guess).points(), runs);
        };
    }

    /** What happened, where nobody has guessed; of a choice with what would be told to whoever had chosen it. */
    public static Outcome seen(Prediction prediction, Runs runs) {
        Guess any = switch (prediction) {
            case Prediction.OfChoice of -> new Guess.OfChoice(0);
            case Prediction.OfNumber of -> new Guess.OfNumber(0);
            case Prediction.OfOrder of -> new Guess.OfOrder(of.tasks());
            case Prediction.OfCurve of ->
                new Guess.OfCurve(of.workers().stream().map(workers -> 1.0).toList());
        };
        Outcome outcome = of(prediction, any, runs);
        if (outcome.state == State.CANNOT_TELL) {
            return outcome;
        }
        // what is told of a number, an order or a curve speaks of the one that was given
        Localised why = prediction instanceof Prediction.OfChoice of
                ? of.choices().get(outcome.happened).why()
                : Localised.NONE;
        Optional<Fact> tally = prediction instanceof Prediction.OfOrder of
                ? Optional.of(orders(of, runs.of(of.way()).orElseThrow().runs()))
                : Optional.empty();
        return new Outcome(State.NOT_GUESSED, outcome.happened, outcome.values, why, tally, outcome.reason);
    }

    private static <G extends Guess> G as(Class<G> kind, Guess guess) {
        if (!kind.isInstance(guess)) {
            throw new IllegalArgumentException(guess + " is no " + kind.getSimpleName());
        }
        return kind.cast(guess);
    }

    private static Outcome choice(Prediction.OfChoice of, int chosen, Runs runs) {
        List<Choice> choices = of.choices();
        if (runs.runs().isEmpty()) {
            return cannot(Fact.of("lesson.needs.any"));
        }
        int happened = NONE;
        Optional<Fact> level = Optional.empty();
        for (int at = 0; at < choices.size() && happened == NONE; at++) {
            Choice choice = choices.get(at);
            if (choice.when().isPresent()) {
                Judgement judgement = choice.when().get().judge(runs);
                if (judgement.cannotTell()) {
                    return cannot(judgement.told().getFirst());
                }
                happened = judgement.holds() ? at : NONE;
                level = level.or(judgement::level);
            } else if (choice.right()) {
                happened = at;
            }
        }
        State state = happened == NONE ? State.CANNOT_TELL : happened == chosen ? State.RIGHT : State.WRONG;
        boolean leftOver = happened != NONE && choices.get(happened).when().orElse(null) instanceof Rule.Otherwise;
        Optional<Fact> reason = happened == NONE
                ? level.or(() -> Optional.of(Fact.of("lesson.noneOfThese")))
                : leftOver ? level : Optional.empty();
        return new Outcome(state, happened, List.of(), choices.get(chosen).why(), Optional.empty(), reason);
    }

    private static Outcome number(Prediction.OfNumber of, double guess, Runs runs) {
        Runs.Reading reading = runs.read(of.of());
        Optional<Fact> disturbed = of.of().figure().load() == Figure.Load.LEAVES
                ? Optional.empty()
                : of.of().way().flatMap(runs::disturbed);
        Optional<Fact> refused = reading.missing().or(() -> disturbed);
        if (refused.isPresent()) {
            return cannot(refused.get());
        }
        double value = reading.value();
        Prediction.Met met = met(guess, value, of.tolerance());
        return met(met, of.whys().get(met), List.of(of.of().told(value)));
    }

    private static Prediction.Met met(double guess, double value, double tolerance) {
        if (Math.abs(guess - value) <= tolerance * Math.abs(value)) {
            return Prediction.Met.RIGHT;
        }
        return guess < value ? Prediction.Met.LOW : Prediction.Met.HIGH;
    }

    private static Outcome met(Prediction.Met met, Localised why, List<Value> values) {
        State state = met == Prediction.Met.RIGHT ? State.RIGHT : State.WRONG;
        return new Outcome(state, NONE, values, why, Optional.empty(), Optional.empty());
    }

    private static Outcome order(Prediction.OfOrder of, List<Integer> guess, Runs runs) {
        Optional<WayRuns> made = runs.of(of.way());
        if (made.isEmpty()) {
            return cannot(Fact.of("lesson.needs.run").term("way", of.way()));
        }
        List<Trace> all = made.get().runs();
        if (!all.stream().allMatch(run -> allEnded(of, run))) {
            return cannot(Fact.of("lesson.needs.tasks"));
        }
        long hits = all.stream().filter(run -> ended(of, run).equals(guess)).count();
        List<Value> shown = values(ended(of, made.get().shown()));
        Prediction.Met met =
                hits == all.size() ? Prediction.Met.RIGHT : hits == 0 ? Prediction.Met.LOW : Prediction.Met.SOME;
        State state = switch (met) {
            case RIGHT -> State.RIGHT;
            case SOME -> State.SOMETIMES;
            default -> State.WRONG;
        };
        Fact tally = Fact.of(all.size() == 1 ? "lesson.order.one" : "lesson.order.hits")
                .count("hits", hits)
                .count("runs", all.size())
                .series("order", Value.Joint.COMMA, shown);
        Localised why = of.whys().getOrDefault(met, Localised.NONE);
        return new Outcome(state, NONE, shown, why, Optional.of(tally), Optional.empty());
    }

    private static boolean allEnded(Prediction.OfOrder of, Trace run) {
        CompletionRanks ranks = CompletionRanks.of(run);
        return of.tasks().stream()
                .allMatch(task -> task < run.taskCount() && ranks.rank(task) != CompletionRanks.NO_RANK);
    }

    private static List<Integer> ended(Prediction.OfOrder of, Trace run) {
        CompletionRanks ranks = CompletionRanks.of(run);
        return of.tasks().stream().sorted(Comparator.comparingInt(ranks::rank)).toList();
    }

    /** In how many orders they ended, for whoever has not guessed. */
    private static Fact orders(Prediction.OfOrder of, List<Trace> runs) {
        return Fact.of("lesson.order.seen")
                .count("runs", runs.size())
                .count(
                        "orders",
                        runs.stream().map(run -> ended(of, run)).distinct().count())
                .series("order", Value.Joint.COMMA, values(ended(of, runs.getLast())));
    }

    private static List<Value> values(List<Integer> tasks) {
        return tasks.stream().<Value>map(task -> new Value.Ordinal(task)).toList();
    }

    private static Outcome curve(Prediction.OfCurve of, List<Double> guess, Runs runs) {
        List<Value> values = new ArrayList<>();
        double off = 0;
        for (int at = 0; at < of.workers().size(); at++) {
            int workers = of.workers().get(at).of(runs.here().cores());
            Optional<WayRuns> some = runs.of(of.way(), workers);
            if (some.isEmpty()) {
                return cannot(Fact.of("lesson.needs.run").term("way", of.way()));
            }
            if (OtherPrograms.disturb(some.get().othersShare())) {
                return cannot(runs.disturbed(some.get()));
            }
            Runs.Reading reading = runs.speedup(some.get());
            if (reading.missing().isPresent()) {
                return cannot(reading.missing().get());
            }
            values.add(new Value.Factor(reading.value()));
            double here = guess.get(at) / reading.value() - 1;
            off = Math.abs(here) > Math.abs(off) ? here : off;
        }
        Prediction.Met met = Math.abs(off) <= of.tolerance()
                ? Prediction.Met.RIGHT
                : off < 0 ? Prediction.Met.LOW : Prediction.Met.HIGH;
        return met(met, of.whys().get(met), values);
    }
}
