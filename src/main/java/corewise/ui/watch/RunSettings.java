package corewise.ui.watch;

import corewise.calibration.StartingCosts;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.session.ListLeft;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.MachineInUse;
import corewise.ui.page.RunBy;
import corewise.ui.page.RunByHere;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What is set, and so would be run: list, way and options; and why it cannot be run now. */
@OnWindowThread
public final class RunSettings {
    /** What the lock costs, and what frees from it. */
    private static final List<Way> LOCK = List.of(Way.GLOBAL_LOCK, Way.PROCESS_POOL);

    /** What the text has of Python: a for-loop, threads, a process each, a pool. */
    private static final List<Way> OF_PYTHON =
            List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.PROCESS_PER_TASK, Way.PROCESS_POOL);

    private final Texts texts;
    private final ObservableValue<String> hold;
    private final ListPanelViewModel list;
    private final RunControlsViewModel controls;
    private final InterpretersHere interpreters;
    private final ReadOnlyObjectWrapper<RunSpec> spec = new ReadOnlyObjectWrapper<>();
    private final StringBinding notNow;
    private final ReadOnlyObjectWrapper<RunByHere> runBy = new ReadOnlyObjectWrapper<>(RunByHere.JAVA);
    private final Consumer<Boolean> onChange;
    /** What the learner has set, while a lesson sets something else; empty while none does. */
    private Optional<AsSet> own = Optional.empty();
    /** What was set in a lesson when it was left last. */
    private Optional<AsSet> ofLesson = Optional.empty();

    /** All that is set: list, way, workers and options. Immutable. */
    private record AsSet(ListPanelViewModel.AsSet list, Way way, int workers, RunOptions options) {}

    /** @param onChange is told what has changed: true for what is known of the list, false for what was chosen */
    RunSettings(WatchServices services, MachineInUse inUse, Consumer<Boolean> onChange) {
        texts = services.texts();
        hold = inUse.holdsRuns();
        this.onChange = onChange;
        controls = new RunControlsViewModel(services.runs(), texts);
        list = new ListPanelViewModel(services, inUse.lengthsKnown(), controls.optionsProperty()::get);
        interpreters = new InterpretersHere(services, controls, list::askElsewhere);
        notNow = Bindings.createStringBinding(this::whyNotNow, hold, spec, interpreters.problem());
        list.setOnOwnChosen(this::preferPython);
        list.function().languageProperty().bindBidirectional(controls.languageProperty());
        list.planProperty().subscribe((before, plan) -> changed(true));
        for (ObservableValue<?> chosen :
                List.of(controls.wayProperty(), controls.workersProperty(), controls.optionsProperty())) {
            chosen.subscribe((before, after) -> changed(interpreters.becomingKnown()));
        }
        for (ObservableValue<?> chosen :
                List.of(controls.languageProperty(), controls.interpreterProperty(), interpreters.foundProperty())) {
            chosen.subscribe(this::tellRunBy);
        }
    }

    private void changed(boolean known) {
        // a function is of the language that is chosen
        list.commitFunction();
        RunSpec before = spec.get();
        spec.set(list.list() == null ? null : controls.spec(list.list()));
        // a list whose lengths were measured once more is the same list
        if (!known || before == null || !before.equals(spec.get())) {
            onChange.accept(known);
        }
    }

    private void tellRunBy() {
        runBy.set(new RunByHere(
                new RunBy(
                        controls.languageProperty().get(),
                        Optional.ofNullable(controls.interpreterProperty().get())),
                interpreters.foundProperty().get()));
    }

    private String whyNotNow() {
        boolean tooLong = spec.get() != null && spec.get().list().items() > ListSpec.MAX_ITEMS;
        if (hold.getValue().isEmpty() && !interpreters.problem().get().isEmpty()) {
            return interpreters.problem().get();
        }
        return tooLong && hold.getValue().isEmpty()
                ? texts.get("watch.tooLong", spec.get().list().items(), ListSpec.MAX_ITEMS)
                : hold.getValue();
    }

    /** Where there is Python, a function of one's own is begun in it. */
    private void preferPython() {
        if (controls.hasLanguages() && interpreters.problem().get().isEmpty()) {
            controls.languageProperty().set(Language.PYTHON);
        }
    }

    /** Takes over what runs of one list were made with, that of the first last. */
    void take(List<RunSpec> specs) {
        list.show(specs.getFirst().list());
        list.ask();
        // workers and options of each stay chosen for what is run next
        specs.reversed().forEach(controls::take);
    }

    /**
     * Lends what is set to lessons, as it was when they were left, or takes it back as it was before: what a lesson sets is
     * not what the learner has chosen.
     */
    void lend(boolean lent) {
        if (lent == own.isPresent()) {
            return;
        }
        AsSet now = asSet();
        if (lent) {
            ofLesson.ifPresent(this::set);
            own = Optional.of(now);
        } else {
            set(own.orElseThrow());
            own = Optional.empty();
            ofLesson = Optional.of(now);
        }
    }

    private AsSet asSet() {
        return new AsSet(
                list.asSet(),
                controls.wayProperty().get(),
                controls.workersProperty().get(),
                controls.optionsProperty().get());
    }

    private void set(AsSet before) {
        controls.optionsProperty().set(before.options());
        controls.wayProperty().set(before.way());
        controls.workersProperty().set(before.workers());
        list.set(before.list());
    }

    /** Goes on with what the learner has set in contents that spoke another language. */
    void goOnFrom(RunSettings before) {
        RunSpec known = before.spec.get();
        if (before.own.isPresent()) {
            set(before.own.get());
        } else if (known != null) {
            take(List.of(known));
        }
    }

    /** The list that the learner has set, whatever a lesson sets meanwhile. */
    public ListLeft ownList() {
        return own.map(AsSet::list).orElseGet(list::asSet).left();
    }

    /** The options that the learner has set, whatever a lesson sets meanwhile. */
    public RunOptions ownOptions() {
        return own.map(AsSet::options).orElseGet(controls.optionsProperty()::get);
    }

    /** Tells what starting a thread and a process was measured to cost here. */
    void startCost(StartingCosts costs) {
        controls.startCost(Way.THREAD_PER_TASK, costs.threadNanos());
        controls.startCost(Way.PROCESS_PER_TASK, costs.processNanos());
        controls.startCost(Way.PROCESS_POOL, costs.processNanos());
    }

    /** What is set; empty while lengths are being measured. */
    List<RunSpec> chosen() {
        return chosenIn(List.of(controls.wayProperty().get()));
    }

    /** What is set, in these ways: those that can be run here; empty while lengths are being measured. */
    public List<RunSpec> chosenIn(List<Way> ways) {
        list.commitFunction();
        RunSpec chosen = spec.get();
        return chosen == null || !interpreters.problem().get().isEmpty()
                ? List.of()
                : ways.stream()
                        .filter(way -> controls.whyNot(way).isEmpty())
                        .map(chosen::in)
                        .toList();
    }

    /** What is set, in these ways by each of these that has them; empty while lengths are being measured. */
    List<RunSpec> chosenIn(List<Way> ways, List<RunBy> by) {
        RunSpec chosen = spec.get();
        if (chosen == null || !interpreters.problem().get().isEmpty()) {
            return List.of();
        }
        return ways.stream()
                .flatMap(way -> by.stream()
                        .filter(each -> each.has(way))
                        .map(each -> new RunSpec(way, chosen.list(), chosen.workers(), each.in(chosen.options()))))
                .toList();
    }

    /** What is set, by a program without a guard whose processes are made by spawn. */
    List<RunSpec> unguarded() {
        return chosen().stream()
                .map(set -> new RunSpec(
                        set.way(),
                        set.list(),
                        set.workers(),
                        set.options()
                                .inPython(new InterpreterChoice(
                                        set.options().interpreter().path(), Optional.of(StartMethod.SPAWN)))
                                .withGuard(false)))
                .toList();
    }

    /** What would run the list, and what else could. */
    public ObservableValue<RunByHere> runBy() {
        return runBy;
    }

    /** The ways of the race that the language offers. */
    List<Way> raceOfLanguage() {
        return controls.languageProperty().get() == Language.PYTHON ? OF_PYTHON : LOCK;
    }

    /** Whether all of them can be run here. */
    boolean canRace() {
        return raceOfLanguage().stream().allMatch(way -> controls.whyNot(way).isEmpty());
    }

    /** What Run would run, null while lengths are being measured. */
    public ReadOnlyObjectProperty<RunSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** Why that cannot be run now: something else has the machine, or the list is too long; empty when it can. */
    public StringExpression notNow() {
        return notNow;
    }

    /** Which interpreters there are for runs in Python. */
    InterpretersHere interpreters() {
        return interpreters;
    }

    ListPanelViewModel list() {
        return list;
    }

    RunControlsViewModel controls() {
        return controls;
    }
}
