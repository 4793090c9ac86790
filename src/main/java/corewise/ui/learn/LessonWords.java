package corewise.ui.learn;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.lesson.Figure;
import corewise.lesson.Here;
import corewise.lesson.Localised;
import corewise.lesson.Measured;
import corewise.lesson.Runs;
import corewise.lesson.Setting;
import corewise.lesson.Step;
import corewise.model.Trace;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Fills the texts of lessons with figures: of the machine, of what is set, of runs. Immutable. */
record LessonWords(Texts texts, Here here, Function<Setting, OptionalLong> expected) {
    /** A figure that is not known. */
    private static final Value UNKNOWN = new Value.Decimal(Double.NaN, 0);

    /** A text of a step. */
    String fill(Localised text, Setting setting, List<Trace> made) {
        Runs runs = Runs.newest(made, here);
        String told = text.in(texts.language());
        // by words no text can choose
        return texts.fill(told, name -> value(name, setting, runs, told.contains("{" + name + ",choice,")));
    }

    private Value value(String name, Setting setting, Runs runs, boolean chosenBy) {
        Optional<Measured> asked = Measured.read(name);
        if (asked.isEmpty()) {
            return UNKNOWN;
        }
        Measured figure = asked.get();
        Optional<Value> set = figure.way().isEmpty() ? set(figure.figure(), setting) : Optional.empty();
        return set.orElseGet(() -> {
            double value = runs.read(figure).value();
            if (!Double.isNaN(value)) {
                return figure.told(value);
            }
            return chosenBy ? UNKNOWN : notKnown(figure.figure());
        });
    }

    /** A sentence with a dash in the place of a figure tells nobody which figure is missing. */
    private static Value notKnown(Figure figure) {
        return new Value.Within(Fact.of("lesson.notKnown").term("figure", figure));
    }

    private Optional<Value> set(Figure figure, Setting setting) {
        return switch (figure) {
            case ITEMS -> setting.items().map(items -> new Value.Count(items.of(here.cores())));
            case WORKERS -> setting.workers().map(workers -> new Value.Count(workers.of(here.cores())));
            case LENGTH -> {
                OptionalLong known = expected.apply(setting);
                OptionalLong nanos = known.isPresent() ? known : setting.lengthNanos();
                yield nanos.isPresent() ? Optional.of(new Value.Roughly(nanos.getAsLong())) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** What is set when a step is at hand: by it, or by the steps before. */
    static Setting set(List<Step> steps, int at) {
        Setting set = Setting.NONE;
        for (int step = Math.min(at, steps.size() - 1); step >= 0; step--) {
            set = set.or(steps.get(step).head().setting());
        }
        return set;
    }

    /** Facts in a row, as one text: a way is named before its figures once, and no line begins with a dot. */
    String all(List<Fact> facts) {
        List<Value> said = new ArrayList<>();
        Value last = null;
        for (Fact fact : facts) {
            Value way = fact.values().get("way");
            boolean again = fact.key().equals("lesson.read.way") && way.equals(last);
            said.add(new Value.Within(again ? new Fact("lesson.read", fact.values()) : fact));
            last = way;
        }
        return texts.say(new Value.Series(said, Value.Joint.DOT)).replace(" · ", "\u00a0· ");
    }
}
