package corewise.lesson;

import corewise.fact.Fact;
import java.util.List;
import java.util.Optional;

/** What has to come out otherwise before a rule holds: what to aim at next. Pure functions of runs. Stateless. */
public final class Missing {
    private Missing() {}

    /**
     * The first thing that does not hold yet, and what it has to come to; empty where the rule holds, where nothing can be
     * told of the runs, and where it is nothing that a setting changes. How many workers there have to be beside the cores is
     * what is looked for, so that is told only with the hint.
     *
     * @param hinted whether the hint is shown
     */
    public static Optional<Fact> of(Rule rule, Runs runs, boolean hinted) {
        if (rule.judge(runs).ruling() != Judgement.Ruling.HOLDS_NOT) {
            return Optional.empty();
        }
        return switch (rule) {
            case Rule.All all -> first(all.rules(), runs, hinted);
            case Rule.Any any -> first(any.rules(), runs, hinted);
            case Rule.Results results ->
                Optional.of(Fact.of(results.same() ? "lesson.next.same" : "lesson.next.differ"));
            case Rule.Compare compare -> !hinted && isAnswer(compare) ? Optional.empty() : compare(compare, runs);
            case Rule.Otherwise otherwise -> Optional.empty();
        };
    }

    private static Optional<Fact> first(List<Rule> rules, Runs runs, boolean hinted) {
        return rules.stream().flatMap(rule -> of(rule, runs, hinted).stream()).findFirst();
    }

    private static boolean isAnswer(Rule.Compare compare) {
        return compare.left().of().filter(of -> of.figure() == Figure.WORKERS).isPresent()
                && compare.right()
                        .of()
                        .filter(of -> of.figure() == Figure.CORES)
                        .isPresent();
    }

    private static Optional<Fact> compare(Rule.Compare compare, Runs runs) {
        Optional<Measured> figure = compare.left().of().filter(of -> of.way().isPresent());
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        double is = compare.left().in(runs).value();
        double goal = compare.right().number()
                * compare.right().in(runs).value()
                / compare.left().number();
        Measured asked = figure.get();
        String key = compare.op().holds(is, goal) ? "lesson.next.clearer" : key(compare.op());
        return Optional.of(Fact.of(key)
                .term("way", asked.way().orElseThrow())
                .term("figure", asked.figure())
                .with("value", asked.told(is))
                .with("goal", asked.told(goal)));
    }

    /** The keys of what is told of a figure that does not stand so to its goal. */
    private static String key(Rule.Op op) {
        return switch (op) {
            case BELOW -> "lesson.next.below";
            case AT_MOST -> "lesson.next.atMost";
            case ABOVE -> "lesson.next.above";
            case AT_LEAST -> "lesson.next.atLeast";
            case IS -> "lesson.next.is";
        };
    }
}
