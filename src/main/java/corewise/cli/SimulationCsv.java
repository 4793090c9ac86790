package corewise.cli;

import corewise.session.CsvText;
import corewise.simulation.Question;
import corewise.simulation.Sweep;
import corewise.simulation.Trust;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers of the simulator as comma-separated values, a line an answer. Stateless. */
final class SimulationCsv {
    private static final String HEAD = "simulated,machine,processors,axis,value,language,way,workers,items,lengths,"
            + "mean_length_ns,makespan_ns,serial_ns,speed_up,costs,trust_low,trust_high,trust_checks\r\n";

    private SimulationCsv() {}

    static String of(List<Sweep> axes, List<List<Sweep.Answer>> answers, Trust trust) {
        StringBuilder lines = new StringBuilder(HEAD);
        for (int axis = 0; axis < axes.size(); axis++) {
            for (Sweep.Answer answer : answers.get(axis)) {
                lines.append(line(axes.get(axis).axis(), answer, trust)).append("\r\n");
            }
        }
        return lines.toString();
    }

    private static String line(Sweep.Axis axis, Sweep.Answer answer, Trust trust) {
        Question asked = answer.question();
        Optional<Trust.Span> span = trust.around(asked.scenario());
        return String.join(
                ",",
                "true",
                CsvText.field(asked.machine().name()),
                Integer.toString(asked.machine().processors()),
                axis.id(),
                Long.toString(answer.value()),
                asked.spec().language().id(),
                answer.way().id(),
                Integer.toString(asked.spec().effectiveWorkers()),
                Integer.toString(asked.spec().list().items()),
                asked.times().kind().id(),
                Long.toString(asked.times().meanNanos()),
                Long.toString(answer.outcome().makespanNanos()),
                Long.toString(answer.serialNanos()),
                String.format(Locale.ROOT, "%.4f", answer.speedUp()),
                asked.costs().source(asked.spec().language()).id(),
                span.map(within -> String.format(Locale.ROOT, "%.4f", within.low()))
                        .orElse(""),
                span.map(within -> String.format(Locale.ROOT, "%.4f", within.high()))
                        .orElse(""),
                span.map(within -> Integer.toString(within.checks())).orElse("0"));
    }
}
