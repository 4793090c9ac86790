package corewise.cli;

import corewise.simulation.Question;
import corewise.simulation.Sweep;
import corewise.simulation.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the simulator as JSON: an object that says that they are simulated, and a list. Stateless. */
final class SimulationJson {
    private SimulationJson() {}

    private record All(boolean simulated, List<Line> answers) {}

    private record Line(
            String machine,
            int processors,
            String axis,
            long value,
            String language,
            String way,
            int workers,
            int items,
            String lengths,
            long meanLengthNanos,
            long makespanNanos,
            long serialNanos,
            double speedUp,
            String costs,
            Trust.Span trust) {
        static Line of(Sweep.Axis axis, Sweep.Answer answer, Optional<Trust.Span> span) {
            Question asked = answer.question();
            return new Line(
                    asked.machine().name(),
                    asked.machine().processors(),
                    axis.id(),
                    answer.value(),
                    asked.spec().language().id(),
                    answer.way().id(),
                    asked.spec().effectiveWorkers(),
                    asked.spec().list().items(),
                    asked.times().kind().id(),
                    asked.times().meanNanos(),
                    answer.outcome().makespanNanos(),
                    answer.serialNanos(),
                    answer.speedUp(),
                    asked.costs().source(asked.spec().language()).id(),
                    span.orElse(null));
        }
    }

    static void write(List<Sweep> axes, List<List<Sweep.Answer>> answers, Trust trust, OutputStream out)
            throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            Sweep.Axis changed = axes.get(axis).axis();
            answers.get(axis)
                    .forEach(answer -> lines.add(Line.of(
                            changed, answer, trust.around(answer.question().scenario()))));
        }
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            out.write(json.writeValueAsString(new All(true, lines)).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (JacksonException impossible) {
            throw new IllegalStateException("answers are numbers and names", impossible);
        }
    }
}
