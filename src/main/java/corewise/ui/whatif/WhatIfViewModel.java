package corewise.ui.whatif;

import corewise.fact.Value;
import corewise.model.Language;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.simulation.Costs;
import corewise.simulation.Trust;
import corewise.simulation.WayCost;
import corewise.simulation.picture.SpeedUpChart;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.MachineInUse;
import corewise.ui.page.RunsDesk;
import corewise.validation.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/**
 * The What if view: what is wished for, which ways are compared, what the simulator has found out, and what real runs of
 * the list came to. A change of the wish begins a new exploration; what is shown is of the wish before until its first
 * answers are there, which {@link #statusProperty} says.
 */
@OnWindowThread
public final class WhatIfViewModel {
    private static final int LEAST_AXIS = 128;
    private static final int MOST_WAYS = 4;

    private final RunsDesk desk;
    private final Texts texts;
    private final Sweeping sweeping;
    private final Guessing guessing = new Guessing();
    private final FakeGame game;
    private final MeasuredHere here;
    private final ObjectProperty<Wish> wish;
    private final ObservableSet<Way> ways = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<Findings> findings;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    /** Whose curves are shown: those of the wish before until there are some. */
    private Findings swept;

    /** @param nextPulse does something when the next pulse begins, and draws with it what has changed */
    WhatIfViewModel(RunsDesk desk, WhatIfServices services, Executor nextPulse) {
        this.desk = desk;
        texts = services.page().texts();
        here = new MeasuredHere(desk, services, this::restOn);
        game = new FakeGame(
                services.page().background(), services.page().clock().getAsLong());
        wish = new SimpleObjectProperty<>(Wish.on(basis().machine(), basis().costs()));
        swept = Findings.none(wish.get());
        findings = new ReadOnlyObjectWrapper<>(swept);
        sweeping = new Sweeping(
                services,
                nextPulse,
                this::found,
                () -> status.set(MachineInUse.holdsSimulations(services.lease(), texts, "whatif.held.soon")));
        ways.addAll(List.of(Way.THREAD_PER_TASK, Way.POOL, Way.PROCESS_PER_TASK));
        wish.subscribe((before, after) -> explore());
        ways.addListener((SetChangeListener<Way>) change -> explore());
        explore();
    }

    private void explore() {
        status.set(texts.get("whatif.stale"));
        sweeping.explore(wish.get(), compared(), mostCores());
    }

    private void found(Findings found) {
        if (!found.curves().isEmpty()) {
            swept = found;
        }
        findings.set(found);
        status.set(told(found));
    }

    private String told(Findings found) {
        if (found.done() >= 1) {
            return words().costsOf();
        }
        return found.curves().isEmpty() && !swept.curves().isEmpty()
                ? texts.get("whatif.stale.curves")
                : texts.get("whatif.working", new Value.Share(found.done()));
    }

    /** Answers rest on this from now on; a machine that was chosen and costs that were typed stay. */
    private void restOn(Basis before, Basis measured) {
        Wish now = wish.get();
        if (now.machine().equals(before.machine())) {
            now = now.on(measured.machine());
        }
        if (now.costs().equals(before.costs())) {
            now = now.with(measured.costs());
        }
        wish.set(now);
    }

    private Basis basis() {
        return here.basisProperty().get();
    }

    /** What answers rest on: measured on this machine, or usual values. */
    ReadOnlyObjectProperty<Basis> basisProperty() {
        return here.basisProperty();
    }

    /** Works only while it is looked at. */
    void setInSight(boolean seen) {
        here.setInSight(seen);
        sweeping.setInSight(seen);
    }

    /** The ways that are compared and that the language has, in their order. */
    SortedSet<Way> compared() {
        SortedSet<Way> compared = new TreeSet<>(ways);
        compared.retainAll(Way.of(wish.get().language()));
        return compared;
    }

    /** The end of the axis of cores: the machine wished for, and 128 at least. */
    int mostCores() {
        return most(wish.get());
    }

    private static int most(Wish wish) {
        int most = LEAST_AXIS;
        while (most < Dial.CORES.get(wish)) {
            most *= 2;
        }
        return most;
    }

    /** What is set. */
    ObjectProperty<Wish> wishProperty() {
        return wish;
    }

    /** Turns a dial. */
    void turn(Dial dial, long value) {
        if (dial.get(wish.get()) != value) {
            wish.set(dial.set(wish.get(), value));
        }
    }

    /** Wishes for so many equal cores. */
    public void onMachineWith(int cores) {
        turn(Dial.CORES, cores);
    }

    /** Wishes for a list of so many items. */
    public void withItems(int items) {
        turn(Dial.ITEMS, items);
    }

    /** Goes on with what was wished for, and compared, before. */
    void goOnWith(Wish before, Set<Way> compared) {
        ways.retainAll(compared);
        ways.addAll(compared);
        wish.set(before);
    }

    /** Wishes for another machine. */
    void choose(Preset preset) {
        wish.set(wish.get().on(preset.machine()));
    }

    /** Wishes for another language; ways that it does not have are not compared. */
    void speak(Language language) {
        if (wish.get().language() != language) {
            wish.set(wish.get().in(language));
        }
    }

    /** Looks at the run of another way. */
    void lookAt(Way way) {
        if (wish.get().way() != way) {
            wish.set(wish.get().in(way));
        }
    }

    /** Compares a way or leaves it out; at least one and at most four are compared. */
    void compare(Way way, boolean wanted) {
        if (!wanted && ways.size() > 1) {
            ways.remove(way);
        } else if (wanted && compared().size() < MOST_WAYS) {
            ways.add(way);
        }
    }

    /** Compares a way that is not, or leaves out one that is; nothing where the language does not have it. */
    void toggle(Way way) {
        if (Way.of(wish.get().language()).contains(way)) {
            compare(way, !ways.contains(way));
        }
    }

    /** Whether another way can be compared. */
    boolean hasRoom() {
        return compared().size() < MOST_WAYS;
    }

    ObservableSet<Way> ways() {
        return ways;
    }

    /** Sets a cost of the way that is looked at, of that way alone; 0 to {@link WayCost#LONGEST_NANOS}. */
    void typeCost(WayCost.Stage stage, long nanos) {
        if (wish.get().cost().of(stage) != nanos) {
            wish.set(wish.get().withCost(stage, nanos, basis().costs()));
        }
    }

    /** What a cost of the way that is looked at is where it is not set. */
    long untyped(WayCost.Stage stage) {
        return basis().costs().of(wish.get().language(), wish.get().way()).of(stage);
    }

    /** Where a cost of the way that is looked at is from. */
    Costs.Source source(WayCost.Stage stage) {
        Wish now = wish.get();
        if (now.cost().of(stage) != untyped(stage)) {
            return Costs.Source.TYPED;
        }
        return basis().source(now.question().scenario().spec(), stage);
    }

    /** Takes back which costs were set. */
    void resetCosts() {
        wish.set(wish.get().withoutTyped(basis().costs()));
    }

    /** Wishes for the list that was run, with the lengths that its items had. */
    void takeMeasuredList() {
        MeasuredRuns runs = measuredProperty().get();
        runs.list()
                .ifPresent(list -> wish.set(wish.get()
                        .with(list, runs.times())
                        .withSerialShare(0)
                        .withMemoryShare(0)
                        .withPayload(0)));
    }

    /** Wishes for a list of other items and lengths, as on the map. */
    void go(long lengthNanos, int items) {
        wish.set(wish.get().withLength(lengthNanos).withItems(items));
    }

    /** Opens the run that is looked at on the board, where there is one. */
    public void replay() {
        findings.get().run().ifPresent(run -> desk.show(List.of(CompletedRun.of(run.trace()))));
    }

    ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MeasuredRuns> measuredProperty() {
        return here.runsProperty();
    }

    /** Spot the fake. */
    public FakeGame game() {
        return game;
    }

    Guessing guessing() {
        return guessing;
    }

    /** What is still being worked out, or why nothing is; empty where all is known. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Speed-up over cores, as far as it is known: without answers while a guess is being made. */
    SpeedUpChart chart() {
        return chart(wish.get());
    }

    /** The same with all else as it was asked for: what is set by now may be something else. */
    SpeedUpChart chartAsAsked() {
        return chart(swept.wish());
    }

    /** {@link #chartAsAsked} in words. */
    WhatIfWords wordsAsAsked() {
        return new WhatIfWords(swept.wish(), swept, trust(), texts);
    }

    private SpeedUpChart chart(Wish around) {
        Trust trust = trust();
        MeasuredRuns runs = measuredProperty().get();
        SpeedUpChart chart = new SpeedUpChart(
                most(around),
                (int) Dial.CORES.get(around),
                around.serialShareReached(),
                swept.curves().stream()
                        .map(curve -> curve.within(trust.around(
                                swept.wish().question().in(curve.way()).scenario())))
                        .toList(),
                runs.isListOf(around) ? runs.points() : List.of(),
                guessing.pointsProperty().get());
        return guessing.openProperty().get() ? chart.withoutAnswers() : chart;
    }

    /** All predictions that were held against runs on this machine. */
    Trust trust() {
        return here.trust();
    }

    /** The machines to begin with. */
    List<Preset> presets() {
        return new ArrayList<>(Preset.all(basis().machine()));
    }

    /** The answers in words. */
    WhatIfWords words() {
        return new WhatIfWords(wish.get(), findings.get(), trust(), texts);
    }

    Texts texts() {
        return texts;
    }

    void close() {
        sweeping.close();
    }
}
