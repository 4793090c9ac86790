package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.Optional;

/** What runs are called in evidence: in Java by the names of their ways, in Python by what the program says. Stateless. */
final class RunLabels {
    private RunLabels() {}

    /** The name of a run's way. */
    static Fact way(RunSpec spec) {
        return way(spec.way(), spec.language());
    }

    private static Fact way(Way way, Language language) {
        return Fact.of(language == Language.JAVA ? way.textKey() : "evidence.python." + way.id());
    }

    /** An amount of runs, in the colour and by the name of their way. */
    static Evidence.Bar bar(RunSpec spec, Interval amount) {
        return bar(spec, way(spec), amount);
    }

    /** An amount of runs, in the colour of their way. */
    static Evidence.Bar bar(RunSpec spec, Fact name, Interval amount) {
        return new Evidence.Bar(name, Optional.of(spec.way()), amount);
    }

    /** A line of runs, in the colour and by the name of their way. */
    static Evidence.Curve curve(RunSpec spec, List<Evidence.Point> points) {
        return curve(spec.way(), spec.language(), points);
    }

    /** A line of runs in a way and language. */
    static Evidence.Curve curve(Way way, Language language, List<Evidence.Point> points) {
        return new Evidence.Curve(way(way, language), Optional.of(way), points);
    }
}
