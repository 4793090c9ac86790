package corewise.lesson;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Identified;
import corewise.model.Way;
import java.util.Optional;

/**
 * A figure that is asked for: {@code cores}, {@code pool.time}, {@code thread-per-task.span.7}. Immutable.
 *
 * @param figure which
 * @param way of the runs of which way; empty for what is known without a run
 * @param task of which task, where it is of one
 */
public record Measured(Figure figure, Optional<Way> way, Optional<TaskRef> task) {

    /** The figure that is written so; empty where there is no such. */
    public static Optional<Measured> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length == 1) {
            return figure(parts[0])
                    .filter(Figure::knownBefore)
                    .map(figure -> new Measured(figure, Optional.empty(), Optional.empty()));
        }
        Optional<Way> way = Identified.ofId(Way.class, parts[0]);
        Optional<Figure> figure = figure(parts[1]).filter(each -> each.of() != Figure.Of.HERE);
        Optional<TaskRef> task = parts.length == 3 ? TaskRef.read(parts[2]) : Optional.empty();
        boolean whole = figure.isPresent()
                && (figure.get().of() == Figure.Of.TASK ? task.isPresent() : parts.length == 2)
                && parts.length <= 3;
        return whole && way.isPresent() ? Optional.of(new Measured(figure.get(), way, task)) : Optional.empty();
    }

    private static Optional<Figure> figure(String id) {
        return Identified.ofId(Figure.class, id);
    }

    /** The figure and its way, as it is told where it is compared. */
    Fact named(double value) {
        Fact fact = Fact.of(way.isPresent() ? "lesson.read.way" : "lesson.read")
                .term("figure", figure)
                .with("value", told(value));
        return way.map(of -> fact.term("way", of)).orElse(fact);
    }

    /** The value as it is told. */
    public Value told(double value) {
        return figure.told(value);
    }

    /** Whether it is a length of time. */
    public boolean isTime() {
        return figure.kind() == Figure.Kind.NANOS;
    }
}
