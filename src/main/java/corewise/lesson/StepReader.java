package corewise.lesson;

import corewise.fact.Fact;
import corewise.model.Identified;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one step: its own section and the choices or answers that follow it. For one thread. */
final class StepReader {
    private static final double USUAL_TOLERANCE = 0.25;
    private static final Set<String> OF_ALL = Set.of("text", "notes", "set", "when", "show", "light", "rows", "at");
    private static final Map<String, Set<String>> OF_KIND = Map.of(
            "read", Set.of(),
            "predict", Set.of("kind", "run", "times", "seen", "of", "within", "way", "tasks", "workers"),
            "say", Set.of("model"),
            "break", Set.of("run", "times", "rule", "hint", "done"),
            "question", Set.of("about"));

    private final Section section;
    private final List<Section> parts;

    StepReader(Section section, List<Section> parts) {
        this.section = section;
        this.parts = parts;
    }

    /** Whether a section begins a step. */
    static boolean begins(Section section) {
        return OF_KIND.containsKey(section.name());
    }

    /** The step; empty where too much is wrong. */
    Optional<Step> read() {
        Set<String> known = new java.util.HashSet<>(OF_ALL);
        known.addAll(OF_KIND.get(section.name()));
        section.only(known);
        Step.Head head = new Step.Head(
                section.line(),
                section.needed("text"),
                notes(),
                SettingReader.read(section),
                rule(section, "when"),
                light());
        return switch (section.name()) {
            case "read" -> Optional.of(new Step.Read(head));
            case "say" -> Optional.of(new Step.Say(head, choices(false), section.needed("model")));
            case "question" -> question(head);
            case "break" -> challenge(head);
            default -> prediction().map(each -> new Step.Predict(head, plan(), each, section.needed("seen")));
        };
    }

    /** Optional; but whoever writes some in another language writes them in English, too. */
    private Localised notes() {
        return section.text("notes").isEmpty() ? Localised.NONE : section.needed("notes");
    }

    private Optional<Step> question(Step.Head head) {
        Optional<Belief> about = needed(section, "about", Belief.class);
        return about.map(belief -> new Step.QuizQuestion(head, belief, choices(false)));
    }

    private Optional<Step> challenge(Step.Head head) {
        Optional<Rule> rule = rule(section, "rule");
        if (section.value("rule").isEmpty()) {
            section.wrong("rule", "lessonFile.noValue");
        }
        return rule.map(each -> new Step.Break(head, plan(), each, section.needed("hint"), section.needed("done")));
    }

    private Optional<Prediction> prediction() {
        return switch (section.value("kind").orElse("choice")) {
            case "choice" -> Optional.of(new Prediction.OfChoice(choices(true)));
            case "number" -> number();
            case "order" -> order();
            case "curve" -> curve();
            default -> {
                section.wrong("kind", "lessonFile.badValue");
                yield Optional.empty();
            }
        };
    }

    private Optional<Prediction> number() {
        Optional<Measured> of = section.value("of").flatMap(Measured::read);
        if (of.isEmpty()) {
            section.wrong("of", "lessonFile.badFigure");
        }
        Map<Prediction.Met, Localised> whys = answers(Prediction.Met.RIGHT, Prediction.Met.LOW, Prediction.Met.HIGH);
        return of.map(figure -> new Prediction.OfNumber(figure, tolerance(), whys));
    }

    private Optional<Prediction> order() {
        Optional<Way> way = needed(section, "way", Way.class);
        List<Integer> tasks = Arrays.stream(section.value("tasks").orElse("").split(","))
                .map(String::strip)
                .filter(task -> task.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .distinct()
                .toList();
        if (tasks.size() < 2) {
            section.wrong("tasks", "lessonFile.badValue");
        }
        Map<Prediction.Met, Localised> whys = answers(Prediction.Met.RIGHT, Prediction.Met.LOW);
        return way.map(of -> new Prediction.OfOrder(of, tasks, whys));
    }

    private Optional<Prediction> curve() {
        Optional<Way> way = needed(section, "way", Way.class);
        List<Amount> workers = Arrays.stream(section.value("workers").orElse("").split(","))
                .flatMap(each -> Amount.read(each.strip()).stream())
                .toList();
        if (workers.size() < 2) {
            section.wrong("workers", "lessonFile.badValue");
        }
        Map<Prediction.Met, Localised> whys = answers(Prediction.Met.RIGHT, Prediction.Met.LOW, Prediction.Met.HIGH);
        return way.map(of -> new Prediction.OfCurve(of, workers, tolerance(), whys));
    }

    private double tolerance() {
        OptionalDouble within = RuleReader.number(section.value("within").orElse(""));
        return within.orElse(USUAL_TOLERANCE);
    }

    private Plan plan() {
        List<Way> ways = new ArrayList<>();
        Optional<String> run = section.value("run");
        if (run.isEmpty()) {
            section.wrong("run", "lessonFile.noValue");
        }
        for (String id : run.map(ids -> ids.split(",", 0)).orElse(new String[0])) {
            section.named(section.line("run"), "run", id.strip(), Way.class).ifPresent(ways::add);
        }
        String times = section.value("times").orElse("1");
        if (!times.matches("[1-9]|[12]\\d")) {
            section.wrong("times", "lessonFile.badValue");
            return new Plan(ways, 1);
        }
        return new Plan(ways, Integer.parseInt(times));
    }

    private Light light() {
        Optional<Way> way = section.named("show", Way.class);
        List<TaskRef> tasks = new ArrayList<>();
        for (String each : section.value("light").map(text -> text.split(",")).orElse(new String[0])) {
            Optional<TaskRef> task = TaskRef.read(each.strip());
            if (task.isEmpty()) {
                section.wrong("light", "lessonFile.badValue");
            }
            task.ifPresent(tasks::add);
        }
        return new Light(
                way,
                tasks,
                section.named("rows", Light.Rows.class).orElse(Light.Rows.CORE),
                section.named("at", Light.At.class).orElse(Light.At.END));
    }

    private static <E extends Enum<E> & Identified> Optional<E> needed(Section of, String key, Class<E> kind) {
        if (of.value(key).isEmpty()) {
            of.wrong(key, "lessonFile.noValue");
        }
        return of.named(key, kind);
    }

    private static Optional<Rule> rule(Section of, String key) {
        Optional<String> text = of.value(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RuleReader.read(text.get()));
        } catch (RuleReader.BadRule bad) {
            of.problem(of.line(key), bad.fact());
            return Optional.empty();
        }
    }

    private Stream<Section> parts(String name) {
        return parts.stream().filter(part -> part.name().equals(name));
    }

    private List<Choice> choices(boolean byRuns) {
        Set<String> known =
                byRuns ? Set.of("says", "why", "belief", "when", "right") : Set.of("says", "why", "belief", "right");
        parts.stream()
                .filter(part -> !part.name().equals("choice"))
                .forEach(part -> part.problem(
                        part.line(), Fact.of("lessonFile.misplaced").verbatim("section", part.name())));
        return parts("choice").map(part -> choice(part, known)).toList();
    }

    private static Choice choice(Section part, Set<String> known) {
        part.only(known);
        return new Choice(
                part.needed("says"),
                part.needed("why"),
                rule(part, "when"),
                part.value("right").filter("yes"::equals).isPresent(),
                part.named("belief", Belief.class));
    }

    private Map<Prediction.Met, Localised> answers(Prediction.Met... wanted) {
        Map<Prediction.Met, Localised> whys = new EnumMap<>(Prediction.Met.class);
        parts("answer").forEach(part -> {
            part.only(Set.of("is", "why"));
            needed(part, "is", Prediction.Met.class).ifPresent(each -> whys.put(each, part.needed("why")));
        });
        for (Prediction.Met each : wanted) {
            if (!whys.containsKey(each)) {
                section.problem(section.line(), Fact.of("lessonFile.noAnswer").verbatim("is", each.id()));
            }
        }
        return whys;
    }
}
