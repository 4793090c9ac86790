package corewise.report;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.Comparison;
import corewise.metrics.Conditions;
import corewise.metrics.OtherPrograms;
import corewise.metrics.WayRuns;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What is said where the same way was run in two languages, or by two interpreters: whose difference that is. Stateless. */
final class BesideFacts {
    private BesideFacts() {}

    /** A sentence for each part of a race beside its first, and how to read them; none where all is run in the same. */
    static List<Fact> of(Comparison race) {
        List<Comparison> parts = race.alike();
        List<Fact> facts = new ArrayList<>();
        for (Comparison part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            same(parts.getFirst(), part).ifPresent(facts::add);
        }
        if (parts.size() > 1) {
            facts.add(Fact.of("report.beside.how"));
        }
        return facts;
    }

    /** The way that both have, serial where they have, and how its times differ. */
    private static Optional<Fact> same(Comparison one, Comparison other) {
        return one.ways().stream()
                .filter(way -> way.complete() && in(other, way.way()).isPresent())
                .min(Comparator.comparing(WayRuns::way))
                .map(way -> told(way, in(other, way.way()).orElseThrow()));
    }

    private static Optional<WayRuns> in(Comparison part, Way way) {
        return part.ways().stream()
                .filter(each -> each.way() == way && each.complete())
                .findFirst();
    }

    private static Fact told(WayRuns one, WayRuns other) {
        boolean slower = other.medianNanos() >= one.medianNanos();
        WayRuns quick = slower ? one : other;
        WayRuns slow = slower ? other : one;
        if (OtherPrograms.disturb(one.othersShare()) || OtherPrograms.disturb(other.othersShare())) {
            double most = DoubleStream.of(one.othersShare(), other.othersShare())
                    .filter(Double::isFinite)
                    .max()
                    .orElseThrow();
            return timed("report.beside.disturbed", quick, slow).share("share", most);
        }
        boolean languages =
                quick.key().conditions().language() != slow.key().conditions().language();
        return timed(languages ? "report.beside.languages" : "report.beside.interpreters", quick, slow)
                .factor("times", (double) slow.medianNanos() / Math.max(1, quick.medianNanos()));
    }

    private static Fact timed(String key, WayRuns quick, WayRuns slow) {
        return Fact.of(key)
                .term("way", quick.way())
                .with("quick", by(quick))
                .with("slow", by(slow))
                .nanos("least", quick.medianNanos())
                .nanos("most", slow.medianNanos());
    }

    private static Value by(WayRuns way) {
        Conditions conditions = way.key().conditions();
        return new Value.Within(conditions.runBy());
    }
}
