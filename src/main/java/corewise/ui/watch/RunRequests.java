package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.RunPlan;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.RunBy;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** Through which runs are asked for: of what is set or of what is told, once or often, as a race. */
@OnWindowThread
public final class RunRequests {
    private static final int MORE_RUNS = 5;

    private final RunSettings settings;
    private final RunLine line;
    private final RunOnceKnown onceKnown;
    private final ObservableValue<List<RunSpec>> again;
    private final Consumer<String> say;
    private Consumer<List<Way>> onRaced = ways -> {};

    /**
     * Asks for nothing yet.
     *
     * @param again what was not comparable and can be made again
     * @param say is told why nothing can be run
     */
    RunRequests(RunSettings settings, RunLine line, ObservableValue<List<RunSpec>> again, Consumer<String> say) {
        this.settings = settings;
        this.line = line;
        this.again = again;
        this.say = say;
        onceKnown = new RunOnceKnown(settings.list(), settings.notNow());
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
        List<RunSpec> both = again.getValue();
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
        String reason = settings.notNow().getValue();
        if (reason.isEmpty()) {
            line.begin(plan, then);
        } else {
            say.accept(reason);
        }
    }
}
