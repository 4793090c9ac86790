package corewise.lesson;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.Reason;
import corewise.metrics.ResultEquality;
import corewise.metrics.Sample;
import corewise.metrics.WayRuns;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must be so of runs: how a prediction came out, whether something was broken. A pure function of traces, over a small
 * closed vocabulary; runs that may not be compared are refused, with the reason. Immutable.
 */
public sealed interface Rule {

    /** Judges runs. */
    Judgement judge(Runs runs);

    /** The figures that it asks for. */
    Stream<Measured> figures();

    /** The way that it is about: the first that it asks of and that is not the loop; empty where it asks of none. */
    default Optional<Way> about() {
        return figures()
                .flatMap(figure -> figure.way().stream())
                .filter(way -> way != Way.SERIAL)
                .findFirst();
    }

    /** Whether every one holds. */
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }

        @Override
        public Judgement judge(Runs runs) {
            return rules.stream()
                    .map(rule -> rule.judge(runs))
                    .reduce(Judgement::and)
                    .orElseThrow();
        }

        @Override
        public Stream<Measured> figures() {
            return rules.stream().flatMap(Rule::figures);
        }
    }

    /** Whether at least one holds. */
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }

        @Override
        public Judgement judge(Runs runs) {
            return rules.stream()
                    .map(rule -> rule.judge(runs))
                    .reduce(Judgement::or)
                    .orElseThrow();
        }

        @Override
        public Stream<Measured> figures() {
            return rules.stream().flatMap(Rule::figures);
        }
    }

    /** Whether nothing else was so: always holds, where runs were made at all. */
    record Otherwise() implements Rule {
        @Override
        public Judgement judge(Runs runs) {
            return runs.runs().isEmpty()
                    ? Judgement.cannot(Fact.of("lesson.needs.any"))
                    : Judgement.of(true, List.of());
        }

        @Override
        public Stream<Measured> figures() {
            return Stream.of();
        }
    }

    /** Whether the results of all runs were equal, or not. */
    record Results(boolean same) implements Rule {
        @Override
        public Judgement judge(Runs runs) {
            if (runs.runs().size() < 2) {
                return Judgement.cannot(Fact.of("lesson.needs.two"));
            }
            ResultEquality results = ResultEquality.of(runs.runs());
            boolean equal = results.equal();
            Fact told = Fact.of(equal ? "lesson.read.resultsSame" : "lesson.read.resultsDiffer")
                    .count("runs", runs.runs().size());
            return Judgement.of(
                    equal == same,
                    results.totalsDiffer()
                            ? Stream.concat(Stream.of(told), totals(runs).stream())
                                    .toList()
                            : List.of(told));
        }

        /** What the one variable should hold, as it did after the loop, and what else it held; empty without a loop. */
        private static Optional<Fact> totals(Runs runs) {
            return runs.of(Way.SERIAL)
                    .map(loops -> loops.runs().getLast().info().sharedTotal())
                    .map(whole -> Fact.of("lesson.read.totals")
                            .count("whole", whole)
                            .series(
                                    "came",
                                    Value.Joint.COMMA,
                                    runs.runs().stream()
                                            .map(run -> run.info().sharedTotal())
                                            .filter(total -> !total.equals(whole))
                                            .distinct()
                                            .map(Value.Count::new)
                                            .toList()));
        }

        @Override
        public Stream<Measured> figures() {
            return Stream.of();
        }
    }

    /** How one figure stands to another. */
    enum Op {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">="),
        IS("=");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(double left, double right) {
            return switch (this) {
                case BELOW -> left < right;
                case AT_MOST -> left <= right;
                case ABOVE -> left > right;
                case AT_LEAST -> left >= right;
                case IS -> left == right;
            };
        }
    }

    /**
     * One side of a comparison: a number, or so many times a figure. Immutable.
     *
     * @param number the number, or how many times
     * @param of the figure; empty for a number alone
     */
    record Side(double number, Optional<Measured> of) {
        Runs.Reading in(Runs runs) {
            return of.map(runs::read).orElse(Runs.Reading.of(1));
        }

        /** Between what it would be without other programs. */
        Sample unloaded(Runs runs) {
            Sample range = of.map(runs::unloaded).orElse(Sample.of(1));
            return Sample.of(number * range.least(), number * range.greatest());
        }

        boolean isTime() {
            return of.filter(figure -> figure.figure() == Figure.TIME).isPresent();
        }
    }

    /** Whether one side stands so to the other. */
    record Compare(Side left, Op op, Side right) implements Rule {
        /** Two runs of one setting differ by this share, so two ways that differ by less do not differ. */
        private static final double NOTHING = 0.03;

        @Override
        public Judgement judge(Runs runs) {
            Runs.Reading one = left.in(runs);
            Runs.Reading other = right.in(runs);
            boolean times = left.isTime() && right.isTime();
            return one.missing()
                    .or(other::missing)
                    .or(() -> disturbed(runs))
                    .or(() -> times ? oneRun(runs) : Optional.empty())
                    .map(Judgement::cannot)
                    .orElseGet(() -> (times ? neither(runs, one.value(), other.value()) : Optional.<Fact>empty())
                            .map(Judgement::level)
                            .orElseGet(() -> told(one.value(), other.value())));
        }

        private Judgement told(double one, double other) {
            List<Fact> told = new ArrayList<>();
            left.of().map(figure -> figure.named(one)).ifPresent(told::add);
            right.of().map(figure -> figure.named(other)).ifPresent(told::add);
            return Judgement.of(op.holds(left.number() * one, right.number() * other), told);
        }

        /** Why other programs leave it open; empty where they do not: with or without them it comes out the same. */
        private Optional<Fact> disturbed(Runs runs) {
            Optional<Fact> disturbed = figures()
                    .filter(figure -> figure.figure().load() != Figure.Load.LEAVES)
                    .flatMap(figure -> figure.way().stream())
                    .flatMap(way -> runs.disturbed(way).stream())
                    .findFirst();
            return disturbed.filter(reason -> !settled(left.unloaded(runs), right.unloaded(runs)));
        }

        /** Whether it comes out the same for whatever the sides can be; equal is nothing that can be so for ranges. */
        private boolean settled(Sample one, Sample other) {
            boolean holds = op.holds(one.least(), other.greatest());
            return op != Op.IS
                    && holds == op.holds(one.greatest(), other.least())
                    && holds == op.holds(one.least(), other.least())
                    && holds == op.holds(one.greatest(), other.greatest());
        }

        private Way way(Side side) {
            return side.of().orElseThrow().way().orElseThrow();
        }

        /** One run proves nothing. */
        private Optional<Fact> oneRun(Runs runs) {
            return Stream.of(way(left), way(right))
                    .filter(way -> runs.of(way).orElseThrow().runs().size() < 2)
                    .findFirst()
                    .map(way -> new Reason.OneRun(way).fact());
        }

        /** Why neither is faster: ranges that overlap decide nothing, nor does next to nothing; empty where one is. */
        private Optional<Fact> neither(Runs runs, double one, double other) {
            boolean plain = left.number() == right.number();
            if (scaled(runs, left).overlaps(scaled(runs, right))) {
                return Optional.of(plain ? new Reason.Overlap(way(left), way(right)).fact() : nearly());
            }
            // a rule that asks for more than that itself is taken at its word
            return plain && Math.abs(one - other) < NOTHING * Math.max(one, other)
                    ? Optional.of(Fact.of("lesson.nothing")
                            .term("one", way(left))
                            .term("other", way(right))
                            .with("share", new Value.Share(NOTHING)))
                    : Optional.empty();
        }

        /** So many times the other's times overlap; the times themselves need not. */
        private Fact nearly() {
            return Fact.of("lesson.about")
                    .term("one", way(left))
                    .term("other", way(right))
                    .with("times", new Value.Factor(right.number() / left.number()));
        }

        private static Sample scaled(Runs runs, Side side) {
            WayRuns of = runs.of(side.of().orElseThrow().way().orElseThrow()).orElseThrow();
            return Sample.of(
                    side.number() * of.makespans().least(),
                    side.number() * of.makespans().greatest());
        }

        @Override
        public Stream<Measured> figures() {
            return Stream.concat(left.of().stream(), right.of().stream());
        }
    }
}
