package corewise.ui.watch;

import corewise.calibration.StartingCosts;
import corewise.file.IoReason;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.report.SeenRun;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.session.RunHistory;
import corewise.session.RunObserver;
import corewise.session.RunPlan;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.MachineInUse;
import corewise.ui.page.RunBy;
import corewise.ui.page.RunByHere;
import corewise.ui.page.RunProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The Watch view: what is set, what runs, what was run. Whoever drives the frames calls
 * {@link #show} with the moment that the board shows.
 */
@OnWindowThread
public final class WatchViewModel {
    private static final int MORE_RUNS = 5;
    private final Texts texts;
    private final RunHistory history;
    private final MachineInUse inUse;
    private final RunSettings settings;
    private final WatchPanels panels;
    private final RunQueue queue;
    private final RunLine line;
    private final RunOnceKnown onceKnown;
    private final RunsOpened opened;
    private final BooleanProperty bigger = new SimpleBooleanProperty();
    private final BooleanProperty values = new SimpleBooleanProperty();
    private final ObjectProperty<Stepping> stepping = new SimpleObjectProperty<>();
    private Consumer<List<Way>> onRaced = ways -> {};

    public WatchViewModel(WatchServices services) {
        this(services, new RunHistory());
    }

    /** @param history the runs so far */
    WatchViewModel(WatchServices services, RunHistory history) {
        this.history = history;
        texts = services.texts();
        var machine = services.runs().machine();
        inUse = new MachineInUse(services.runs().lease(), services.windowThread(), texts);
        settings = new RunSettings(services, inUse, this::settingsChanged);
        panels = new WatchPanels(history, machine, services.background(), texts);
        queue = new RunQueue(services.confirmation(), services.runs().others(), texts);
        line = new RunLine(services, queue, inUse.holdsRuns(), new Shows(), EndedRun::prepare);
        onceKnown = new RunOnceKnown(list(), notNow());
        opened = new RunsOpened(history, settings, panels.runs(), shownRunProperty(), line.busyProperty());
        list().function().setOnRun(this::run);
        settingsChanged(true);
        list().askForDefault(machine.logicalProcessors());
    }

    /** @param measured whether the lengths of the list have become known: see {@link RunsOpened#stay} */
    private void settingsChanged(boolean measured) {
        RunSpec next = settings.specProperty().get();
        boolean stays = opened.stay(measured, next);
        if (next == null) {
            panels.say(texts.get("watch.measuring"));
        } else if (stays) {
            return;
        } else if (line.currentProperty().get() == null) {
            shownRunProperty().set(null);
            panels.showIdle(next, controls().waysHere());
        }
    }

    /** Runs the list in the chosen way, unless a run is on. */
    public void run() {
        settings.interpreters().whenKnown(() -> runOften(1));
    }

    /** Does something with what is set, as {@link RunOnceKnown} says. */
    public void onceKnown(Runnable what) {
        onceKnown.run(what);
    }

    /** Makes these runs, all of them as often as told, unless a run is on. */
    public void runAll(List<RunSpec> specs, int times) {
        settings.take(specs);
        settings.interpreters().whenKnown(() -> begin(times, specs));
    }

    /** Says a sentence below the figures, in the place of what was seen, until another run is shown or made. */
    public void say(String sentence) {
        panels.note(sentence);
    }

    /** Runs the list in all three ways, one after another. */
    public void runAllThree() {
        runIn(Way.FIRST_THREE);
    }

    /** Runs what is set in these ways, one after another, unless a run is on. */
    public void runIn(List<Way> ways) {
        begin(1, settings.chosenIn(ways));
    }

    /**
     * Runs what is set in these ways as a race: in turns, each repeat beginning with another way, with a pause between.
     *
     * @param by what runs each of them, where it has it
     * @param then what is done once all runs were made
     */
    public void race(List<Way> ways, List<RunBy> by, int repeat, Runnable then) {
        raceOf(settings.chosenIn(ways, by), repeat, then);
    }

    /** What is set, in these ways: those that can be run here; empty while lengths are being measured. */
    public List<RunSpec> chosenIn(List<Way> ways) {
        return settings.chosenIn(ways);
    }

    /** Makes these runs as a race, see {@link #race}. */
    public void raceOf(List<RunSpec> specs, int repeat, Runnable then) {
        if (!specs.isEmpty()) {
            begin(new RunPlan(specs, repeat, true, RunPlan.RACE_PAUSE_MILLIS), then);
        }
    }

    /**
     * Runs the list in the ways of the language's race, then they race: the global lock and processes, or the text's own four
     * in Python.
     */
    public void runRace() {
        List<Way> ways = settings.raceOfLanguage();
        if (settings.canRace()) {
            begin(new RunPlan(settings.chosenIn(ways), 1), () -> onRaced.accept(ways));
        }
    }

    /** Sets what shows a race of the runs just made in these ways. */
    public void setOnRaced(Consumer<List<Way>> action) {
        onRaced = action;
    }

    /** Runs the shown run and the serial one again, next to each other and twice, where they were not comparable. */
    public void runBothAgain() {
        List<RunSpec> both = figures().againProperty().get();
        if (!both.isEmpty()) {
            begin(new RunPlan(both, 2, false, RunPlan.RACE_PAUSE_MILLIS), RunQueue.NOTHING);
        }
    }

    /** Runs the list once by a program without the guard that keeps what it does to main; its processes read it anew. */
    public void runWithoutGuard() {
        begin(1, settings.unguarded());
    }

    /** Runs the list five times in the chosen way. */
    public void runFiveMore() {
        begin(MORE_RUNS, settings.chosen());
    }

    /** Runs the list so many times in the chosen way, as soon as its lengths are known. */
    public void runOften(int times) {
        onceKnown.run(() -> begin(times, settings.chosen()));
    }

    private void begin(int times, List<RunSpec> specs) {
        if (!specs.isEmpty()) {
            begin(new RunPlan(specs, times), RunQueue.NOTHING);
        }
    }

    private void begin(RunPlan plan, Runnable then) {
        String reason = notNow().getValue();
        if (reason.isEmpty()) {
            line.begin(plan, then);
        } else {
            say(reason);
        }
    }

    /** What is shown of runs as they come and go. */
    private final class Shows implements RunLine.Listener {
        @Override
        public void starting(RunSpec next) {
            controls().wayProperty().set(next.way());
        }

        @Override
        public void started(RunSpec next) {
            shownRunProperty().set(null);
            list().function().shownProperty().set(false);
            next.list().function().ifPresent(list().function()::keep);
        }

        @Override
        public void running(RunSpec next) {
            panels.showStart(next);
        }

        @Override
        public void ended(CompletedRun run) {
            shownRunProperty().set(panels.runs().end(run));
            list().function().ran(run);
        }

        @Override
        public void failed(Throwable problem) {
            panels.runs().end();
            panels.say(texts.get("watch.defect", IoReason.of(problem)));
        }
    }

    /** Cancels what is on and what was to follow. */
    public void cancel() {
        line.cancel();
    }

    /** Cancels what is on, for the window is about to close; nothing is run any more. */
    public void close() {
        line.close();
    }

    /** Shows the board alone, or everything again. */
    public void toggleBigger() {
        bigger.set(!bigger.get());
    }

    /**
     * Shows a moment of a run in figures, code and sentence.
     *
     * @param board has read the moment, of a run under way or ended: what is said is what the board shows
     * @param live whether the run is under way
     */
    public void show(BoardReader board, boolean live) {
        if (live) {
            panels.showLive(board, queue.left());
        } else {
            panels.showEnded(board);
        }
    }

    /** Shows the moment that was read in the table of the tasks, where that is open. */
    public void showTable(BoardReader board, boolean live) {
        panels.showTable(board, live ? line.currentProperty().get() : null);
    }

    /** Tells what starting a thread and a process was measured to cost here. */
    public void setStartCost(StartingCosts costs) {
        queue.costs(costs);
        settings.startCost(costs);
    }

    /** What is set, and so would be run. */
    RunSettings settings() {
        return settings;
    }

    /** What Run would run, null while lengths are being measured. */
    public ReadOnlyObjectProperty<RunSpec> specProperty() {
        return settings.specProperty();
    }

    /** What would run the list, and what else could. */
    public ObservableValue<RunByHere> runBy() {
        return settings.runBy();
    }

    /** The run under way, null when there is none. */
    public ReadOnlyObjectProperty<RunHandle> currentProperty() {
        return line.currentProperty();
    }

    /** The run that is looked at again, null when there is none or one is under way. */
    public ObjectProperty<CompletedRun> shownRunProperty() {
        return panels.shownRunProperty();
    }

    /** Whether a run is under way. */
    public ObservableValue<Boolean> running() {
        return line.currentProperty().map(run -> true).orElse(false);
    }

    /** Whether a run is under way or another follows at once. */
    public ReadOnlyBooleanProperty busyProperty() {
        return line.busyProperty();
    }

    /** Which run of how many is under way. */
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return queue.progressProperty();
    }

    /** Whether the board is shown alone. */
    public BooleanProperty biggerProperty() {
        return bigger;
    }

    /** Whether the joined list shows results, and not only the numbers of their items. */
    public BooleanProperty valuesProperty() {
        return values;
    }

    /** Who gets ready before a run's clock starts. */
    public ObjectProperty<RunObserver> observerProperty() {
        return line.observerProperty();
    }

    /** What the machine is used for. */
    public MachineInUse inUse() {
        return inUse;
    }

    /** Why what is set cannot be run now: something else has the machine, or the list is too long; empty when it can. */
    public StringExpression notNow() {
        return settings.notNow();
    }

    /** Has a step made in the replay, unless a run is on. */
    void replay(Consumer<Stepping> step) {
        if (line.currentProperty().get() == null) {
            step(step);
        }
    }

    /** Has something done by who steps through the replay, where there is somebody. */
    void step(Consumer<Stepping> step) {
        if (stepping.get() != null) {
            step.accept(stepping.get());
        }
    }

    /** Who steps through the replay, null while nobody does. */
    public ObjectProperty<Stepping> steppingProperty() {
        return stepping;
    }

    public ListPanelViewModel list() {
        return settings.list();
    }

    public RunControlsViewModel controls() {
        return settings.controls();
    }

    public FigureStripViewModel figures() {
        return panels.figures();
    }

    public CodePanelViewModel code() {
        return panels.code();
    }

    public PredictionPanelViewModel prediction() {
        return panels.prediction();
    }

    /** What brings runs that were made before to the board. */
    public RunsOpened opened() {
        return opened;
    }

    /** The runs of the session. */
    public RunHistory history() {
        return history;
    }

    public RunsPanelViewModel runs() {
        return panels.runs();
    }

    public TaskTableViewModel table() {
        return panels.table();
    }

    /** The run that is shown with all that is told of it; empty where none is. */
    public Optional<SeenRun> seenRun() {
        return Optional.ofNullable(shownRunProperty().get()).map(panels::seen);
    }
}
