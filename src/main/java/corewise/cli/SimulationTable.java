package corewise.cli;

import corewise.experiment.picture.SimulationReport;
import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.Sweep;
import corewise.simulation.Trust;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers of the simulator as tables for a terminal. Immutable. */
record SimulationTable(Texts texts, Trust trust) {

    /** What is simulated, and an answer a way. */
    List<String> lines(Question question, List<Sweep.Answer> answers) {
        List<String> lines = new ArrayList<>(asked(question));
        lines.add("");
        lines.addAll(TextTable.lines(rows(answers, Way::id)));
        lines.addAll(trusted(answers, Way::id));
        return lines;
    }

    /** The same as a page has it, on which there is not always room for each cell. */
    SimulationReport.Answered page(Question question, List<Sweep.Answer> answers) {
        List<List<String>> rows = rows(answers, texts::name).stream()
                .map(row -> List.of(row.get(0), row.get(1), row.get(2), row.getLast()))
                .toList();
        return new SimulationReport.Answered(asked(question), rows, trusted(answers, texts::name));
    }

    private List<String> asked(Question question) {
        return List.of(
                texts.say(about(question)),
                texts.say(Fact.of("simulation.costs."
                        + question.costs().source(question.spec().language()).id())));
    }

    private List<List<String>> rows(List<Sweep.Answer> answers, Function<Way, String> name) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading("cli.column.way"));
        answers.forEach(answer -> rows.add(row(name.apply(answer.way()), answer)));
        return rows;
    }

    private List<String> trusted(List<Sweep.Answer> answers, Function<Way, String> name) {
        List<String> lines = new ArrayList<>();
        List<Value> weak = answers.stream()
                .filter(answer -> span(answer).isPresent()
                        && !trust.good(answer.question().spec().language(), answer.way()))
                .map(answer -> (Value) new Value.Verbatim(name.apply(answer.way())))
                .toList();
        if (!weak.isEmpty()) {
            lines.add(texts.say(Fact.of("simulation.trust.weak")
                    .series("ways", Value.Joint.COMMA, weak)
                    .share("median", Trust.GOOD_MEDIAN)
                    .share("most", Trust.GOOD_MOST)));
        }
        lines.add(texts.get(
                answers.stream().anyMatch(answer -> span(answer).isPresent())
                        ? "simulation.trust.intervals"
                        : "simulation.trust.none"));
        return lines;
    }

    /** A row a value and way. */
    List<String> lines(Sweep sweep, List<Sweep.Answer> answers) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(heading("cli.column.way"));
        heading.addFirst(texts.get("simulation.axis." + sweep.axis().id()));
        rows.add(heading);
        for (Sweep.Answer answer : answers) {
            List<String> row = new ArrayList<>(row(answer.way().id(), answer));
            row.addFirst(value(sweep.axis(), answer.value()));
            rows.add(row);
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(TextTable.lines(rows));
        return lines;
    }

    private String value(Sweep.Axis axis, long value) {
        return axis == Sweep.Axis.LENGTH
                ? texts.quantities().duration(value)
                : texts.quantities().count(value);
    }

    private List<String> heading(String first) {
        return Stream.of(
                        first,
                        "cli.column.makespan",
                        "cli.column.speedup",
                        "simulation.column.efficiency",
                        "simulation.column.span")
                .map(texts::get)
                .toList();
    }

    private List<String> row(String name, Sweep.Answer answer) {
        long makespan = answer.outcome().makespanNanos();
        int processors = answer.question().machine().processors();
        int workers = answer.question().spec().effectiveWorkers();
        // who sleeps uses no core: there is nothing to be efficient with
        boolean waits = answer.question().spec().list().work() == Work.WAIT;
        return List.of(
                name,
                texts.quantities().duration(makespan),
                texts.quantities().factor(answer.speedUp()),
                texts.quantities().share(waits ? Double.NaN : answer.speedUp() / Math.min(processors, workers)),
                span(answer)
                        .map(span -> texts.get(
                                "simulation.span",
                                texts.quantities().duration(Math.round(span.low() * makespan)),
                                texts.quantities().duration(Math.round(span.high() * makespan))))
                        .orElseGet(() -> texts.get("cli.none")));
    }

    private Optional<Trust.Span> span(Sweep.Answer answer) {
        return trust.around(answer.question().scenario());
    }

    static Fact about(Question question) {
        ItemTimes times = question.times();
        return Fact.of("simulation.about")
                .count("items", question.spec().list().items())
                .with("length", new Value.Nanos(times.meanNanos()))
                .fact("lengths", Fact.of("simulation.lengths." + times.kind().id()))
                .verbatim("machine", question.machine().name())
                .count("processors", question.machine().processors());
    }
}
