package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Language;
import corewise.model.Way;
import corewise.simulation.Trust;
import corewise.text.Texts;
import corewise.validation.Case;
import corewise.validation.Validation;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/** What came of holding the simulator against runs, a row a way. For one thread. */
record ValidationTable(Texts texts, Reporter reporter) {
    void print(Validation.Result result) {
        List<Case> counted = result.undisturbed();
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading());
        for (Language language : Language.values()) {
            for (Way way : Way.of(language)) {
                List<Case> cases = counted.stream()
                        .filter(each -> each.check().language() == language
                                && each.check().way() == way)
                        .toList();
                if (!cases.isEmpty()) {
                    rows.add(row(texts.get("runs.inLanguage", way.id(), texts.name(language)), cases));
                }
            }
        }
        rows.add(row(texts.get("simulation.all"), counted));
        TextTable.lines(rows).forEach(reporter::line);
        reporter.say(Fact.of("simulation.validated.distances")
                .share("order", Trust.Apart.NEAR.order())
                .decimal("moves", Trust.Apart.NEAR.moves(), 0)
                .share("ready", Trust.Apart.NEAR.ready()));
        if (!counted.isEmpty()) {
            IntSummaryStatistics runs = counted.stream()
                    .mapToInt(each -> each.check().runsNanos().size())
                    .summaryStatistics();
            reporter.say(Fact.of("simulation.validated.runs")
                    .count("least", runs.getMin())
                    .count("most", runs.getMax()));
        }
        reporter.say(Fact.of("simulation.validated.again"));
        told(result, counted);
    }

    private void told(Validation.Result result, List<Case> counted) {
        Trust trust = result.basis().trust();
        if (trust.checks().isEmpty()) {
            reporter.say(Fact.of("simulation.trust.none"));
        } else {
            reporter.say(Fact.of(trust.good() ? "simulation.validated.good" : "simulation.validated.weak")
                    .share("median", Trust.GOOD_MEDIAN)
                    .share("most", Trust.GOOD_MOST));
        }
        reporter.say(Fact.of("simulation.validated.disturbed")
                .count("disturbed", result.cases().size() - counted.size())
                .count("all", result.cases().size()));
        trust.worst().ifPresent(worst -> reporter.say(worst(worst)));
        reporter.say(Fact.of("simulation.machine.here")
                .share("speed", result.basis().machine().allBusySpeed() / 1_000.0));
    }

    private List<String> heading() {
        return Stream.of(
                        "cli.column.way",
                        "simulation.column.checks",
                        "simulation.column.medianError",
                        "simulation.column.unsure",
                        "simulation.column.again",
                        "simulation.column.within",
                        "simulation.column.worst",
                        "simulation.column.inverted",
                        "simulation.column.moves",
                        "simulation.column.ready")
                .map(texts::get)
                .toList();
    }

    private static Fact worst(Trust.Check worst) {
        return Fact.of("simulation.worst")
                .term("way", worst.way())
                .term("language", worst.language())
                .count("items", worst.items())
                .with("length", new Value.Nanos(worst.lengthNanos()))
                .with("predicted", new Value.Nanos(worst.predictedNanos()))
                .with("measured", new Value.Nanos(worst.measuredNanos()));
    }

    private List<String> row(String name, List<Case> cases) {
        List<Trust.Check> checks = cases.stream().map(Case::check).toList();
        double worst = checks.stream().mapToDouble(Trust.Check::error).max().orElse(Double.NaN);
        Trust.Looks order = Trust.Looks.of(checks, Trust.Apart::order);
        Trust.Looks moves = Trust.Looks.of(checks, Trust.Apart::moves);
        Trust.Looks ready = Trust.Looks.of(checks, Trust.Apart::ready);
        return List.of(
                name,
                texts.quantities().count(cases.size()),
                texts.quantities().share(Trust.medianError(checks)),
                texts.quantities().share(Trust.medianUnsure(checks)),
                texts.quantities().share(Trust.medianAgain(checks)),
                texts.quantities().share(Trust.within(checks, Trust.GOOD_MOST)),
                texts.quantities().share(worst),
                cell(texts.quantities().share(order.median()), order),
                cell(texts.quantities().decimal(moves.median(), 2), moves),
                cell(texts.quantities().share(ready.median()), ready));
    }

    /** A median, and which share is near enough. */
    private String cell(String median, Trust.Looks looks) {
        return Double.isNaN(looks.near())
                ? texts.get("cli.none")
                : texts.get(
                        "simulation.validated.cell", median, texts.quantities().share(looks.near()));
    }
}
