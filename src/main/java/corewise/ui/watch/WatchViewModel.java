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
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.MachineInUse;
import corewise.ui.page.RunProgress;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Texts texts;
    private final RunHistory history;
    private final MachineInUse inUse;
    private final RunSettings settings;
    private final WatchPanels panels;
    private final RunQueue queue;
    private final RunLine line;
    private final RunRequests requests;
    private final RunsOpened opened;
    private final BooleanProperty bigger = new SimpleBooleanProperty();
    private final BooleanProperty values = new SimpleBooleanProperty();
    private final ObjectProperty<Stepping> stepping = new SimpleObjectProperty<>();

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
        requests = new RunRequests(settings, line, figures().againProperty(), panels::note);
        opened = new RunsOpened(history, settings, panels.runs(), shownRunProperty(), line.busyProperty());
        list().function().setOnRun(requests::run);
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

    /** Chooses a way, or says why that cannot be done in the language that is chosen. */
    void choose(Way way) {
        String whyNot = controls().whyNot(way);
        if (whyNot.isEmpty()) {
            controls().wayProperty().set(way);
        } else {
            say(texts.get("watch.wayLacking", texts.name(way), whyNot));
        }
    }

    /** Says a sentence below the figures, in the place of what was seen, until another run is shown or made. */
    public void say(String sentence) {
        panels.note(sentence);
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

    /** Lends what is set to lessons, or takes it back as it was before; a run that is shown stays in view. */
    public void lend(boolean lent) {
        opened.staying(() -> settings.lend(lent));
    }

    /** What is set, and so would be run. */
    public RunSettings settings() {
        return settings;
    }

    /** Through which runs are asked for. */
    public RunRequests requests() {
        return requests;
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
