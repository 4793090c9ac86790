package corewise.ui.watch;

import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.RunService;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.RunBy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The chosen way, the number of workers, and what else can be set about it. */
@OnWindowThread
public final class RunControlsViewModel {
    /** Ways that stand behind "More ways". */
    private static final Set<Way> MORE =
            EnumSet.of(Way.VIRTUAL_THREADS, Way.WORK_STEALING, Way.CHUNKS, Way.IMAP_UNORDERED, Way.INTERPRETERS);

    /** What comes closest to a way that the other language lacks. */
    private static final Map<Way, Way> CLOSEST = Map.of(
            Way.GLOBAL_LOCK, Way.POOL,
            Way.VIRTUAL_THREADS, Way.THREAD_PER_TASK,
            Way.WORK_STEALING, Way.POOL,
            Way.IMAP_UNORDERED, Way.PROCESS_POOL,
            Way.INTERPRETERS, Way.POOL);

    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.POOL);
    private final List<Way> ways;
    private final Texts texts;
    private final MachineInfo machine;
    private final IntegerProperty workers;
    private final ObjectProperty<RunOptions> options = new SimpleObjectProperty<>(RunOptions.DEFAULTS);
    private final BooleanBinding coresAvailable;
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.JAVA);
    private final ObjectProperty<Interpreter> interpreter = new SimpleObjectProperty<>();
    private final Map<Way, Long> startCosts = new EnumMap<>(Way.class);
    private final boolean inPython;
    private final BooleanProperty moreShown = new SimpleBooleanProperty();
    private final Map<Way, StringProperty> notes = new EnumMap<>(Way.class);
    private final BooleanBinding workersCount;

    RunControlsViewModel(RunService runs, Texts texts) {
        Set<Way> some = EnumSet.copyOf(runs.ways());
        List<Way> pythons = runs.ways(Language.PYTHON);
        inPython = !pythons.isEmpty();
        some.addAll(pythons);
        ways = List.copyOf(some);
        machine = runs.machine();
        this.texts = texts;
        workers = new SimpleIntegerProperty(Math.clamp(machine.logicalProcessors(), 1, RunSpec.MAX_WORKERS));
        coresAvailable = Bindings.createBooleanBinding(() -> runs.confines(way.get()), way);
        for (Way each : ways) {
            notes.put(each, new SimpleStringProperty());
        }
        language.subscribe(this::speak);
        interpreter.subscribe((before, after) -> note());
        options.subscribe((before, after) -> language.set(after.language()));
        workersCount = Bindings.createBooleanBinding(() -> way.get().hasFixedWorkers(), way);
        way.subscribe(chosen -> {
            if (MORE.contains(chosen)) {
                moreShown.set(true);
            }
        });
    }

    /** What Run would run on this list. */
    RunSpec spec(ListSpec list) {
        RunOptions set = coresAvailable.get() ? options.get() : options.get().withCores(0);
        return new RunSpec(way.get(), list, workers.get(), set);
    }

    /** Takes over what a run was made with. */
    void take(RunSpec spec) {
        way.set(spec.way());
        if (spec.way().hasFixedWorkers()) {
            workers.set(spec.workers());
        }
        options.set(spec.options());
    }

    /** Tells what starting a worker of a way costs here, nanoseconds; nothing is said where it is not known. */
    void startCost(Way of, long nanos) {
        if (nanos > 0 && ways.contains(of)) {
            startCosts.put(of, nanos);
            note();
        }
    }

    /** Everything is in this language from now on. */
    private void speak(Language spoken) {
        set(known -> spoken == Language.JAVA ? known.inJava() : known.inPython(known.interpreter()));
        note();
        if (!whyNot(way.get()).isEmpty()) {
            way.set(CLOSEST.getOrDefault(way.get(), Way.POOL));
        }
    }

    private void note() {
        notes.forEach((of, note) -> note.set(note(of)));
    }

    private String note(Way of) {
        String lacking = whyNot(of);
        if (!lacking.isEmpty()) {
            return lacking;
        }
        String shares = new RunBy(language.get(), Optional.ofNullable(interpreter.get())).about(of, texts);
        return language.get() == Language.JAVA && startCosts.containsKey(of)
                ? shares + " · "
                        + texts.get("runControls.startCost", texts.quantities().roughly(startCosts.get(of)))
                : shares;
    }

    /** Why a way is not to be had in the language, or by the interpreter, that is chosen; empty where it is. */
    public String whyNot(Way of) {
        if (!ways.contains(of)) {
            return texts.get("way." + of.id());
        }
        Interpreter with = interpreter.get();
        if (language.get() == Language.PYTHON
                && with != null
                && with.lacking(of).isPresent()) {
            return texts.get("runControls.noInterpreters", with.info().version());
        }
        return of.lacking(language.get()).map(texts::say).orElse("");
    }

    /** How many ways there are in the language that is chosen. */
    int waysHere() {
        return (int) ways.stream().filter(each -> whyNot(each).isEmpty()).count();
    }

    /** Whether there is another language than Java here. */
    public boolean hasLanguages() {
        return inPython;
    }

    /** What the work is run in. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The interpreter that runs in Python would be made with, null while it is not known. */
    public ObjectProperty<Interpreter> interpreterProperty() {
        return interpreter;
    }

    /** The ways to choose from. */
    public List<Way> ways() {
        return ways;
    }

    /** Whether a way stands behind "More ways". */
    static boolean isMore(Way of) {
        return MORE.contains(of);
    }

    /** Whether the ways behind "More ways" are shown; they are once one of them is chosen. */
    BooleanProperty moreShownProperty() {
        return moreShown;
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** Workers of the pool, 1 to {@link RunSpec#MAX_WORKERS}. */
    public IntegerProperty workersProperty() {
        return workers;
    }

    /** What else can be set. */
    public ObjectProperty<RunOptions> optionsProperty() {
        return options;
    }

    /** Sets something else about it. */
    void set(UnaryOperator<RunOptions> change) {
        options.set(change.apply(options.get()));
    }

    /** Whether the chosen way can be kept to some of the machine's cores here. */
    public BooleanBinding coresAvailable() {
        return coresAvailable;
    }

    /** The numbers of cores to choose from: 0 for all, then powers of two below all. */
    List<Integer> coreChoices() {
        List<Integer> choices = new ArrayList<>(List.of(0));
        for (int cores = 1; cores < allCores(); cores *= 2) {
            choices.add(cores);
        }
        return choices;
    }

    /** Logical processors that this program may use. */
    int allCores() {
        return machine.availableProcessors();
    }

    /** What a way shares, and what starting costs where it was measured. */
    public StringProperty noteProperty(Way of) {
        return notes.get(of);
    }

    /** Whether the number of workers has an effect on the chosen way. */
    public BooleanBinding workersCount() {
        return workersCount;
    }
}
