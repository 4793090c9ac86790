package corewise.ui.order;

import corewise.fact.Fact;
import corewise.file.IoReason;
import corewise.metrics.OrderBy;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.RunProgress;
import corewise.ui.page.RunsDesk;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the Order view shows of the runs of the list. Orders are worked out in the background, one question at a time, and
 * only while the view is looked at.
 */
@OnWindowThread
public final class OrderViewModel {
    /** How often "run it 20 times" runs it. */
    static final int TIMES = 20;

    private final Texts texts;
    private final RunsDesk runs;
    private final BackgroundTasks background;
    private final Consumer<Runnable> soon;
    private final ObjectProperty<OrderBy> by = new SimpleObjectProperty<>(OrderBy.FINISHED);
    private final ObjectProperty<Optional<Fact>> among = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ShownOrders> shown = new ReadOnlyObjectWrapper<>(ShownOrders.NONE);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canRun = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper tableShown = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Chosen> chosen = new SimpleObjectProperty<>();
    /** Why nothing could be worked out, empty when it could. */
    private String problem = "";
    /** What became of a copy; until other runs are shown. */
    private String note = "";

    private boolean lookedAt;
    private boolean asking;
    private boolean askAgain;
    /** Counts the questions: a wait is of the last one only. */
    private int questions;
    /** Runs that are being put in order for longer than is noticed; 0 for none. */
    private int waitedFor;

    /** @param soon does something on the window's thread after so long that a wait is noticed */
    OrderViewModel(RunsDesk runs, BackgroundTasks background, Consumer<Runnable> soon, Texts texts) {
        this.texts = texts;
        this.runs = runs;
        this.background = background;
        this.soon = soon;
        by.subscribe((before, after) -> ask());
        among.subscribe((before, after) -> ask());
        runs.made().subscribe(made -> ask());
        for (ObservableValue<?> each : List.of(runs.busy(), runs.hold(), runs.list(), runs.progress())) {
            each.subscribe(this::refresh);
        }
        refresh();
    }

    private void refresh() {
        boolean busy = runs.busy().getValue();
        String hold = runs.hold().getValue();
        canRun.set(!busy && hold.isEmpty() && runs.list().getValue() != null);
        String told = problem.isEmpty() ? note : problem;
        String wait = waitedFor == 0 ? "" : texts.get("order.wait", waitedFor);
        String state = busy ? progress(runs.progress().getValue()) : hold.isEmpty() ? told : hold;
        status.set(texts.sentences(wait, state));
    }

    private String progress(RunProgress progress) {
        return progress.of() == 0 ? "" : texts.get("order.progress", progress.run(), progress.of());
    }

    /** Whether the view is looked at: else it takes no notice of runs. */
    void setLookedAt(boolean looked) {
        lookedAt = looked;
        ask();
    }

    private void ask() {
        if (!lookedAt) {
            return;
        }
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        List<CompletedRun> made = runs.made().getValue();
        OrderBy wanted = by.get();
        Optional<Fact> only = among.get();
        int question = ++questions;
        soon.accept(() -> waits(question, made.size()));
        background.run(() -> ShownOrders.of(wanted, only, made, texts), this::answered, this::failed);
    }

    /** What is shown may be of other runs as long as the answer is worked out: on a busy machine that is seen. */
    private void waits(int question, int of) {
        if (asking && question == questions && of > 0) {
            waitedFor = of;
            refresh();
        }
    }

    private void answered(ShownOrders answer) {
        asking = false;
        waitedFor = 0;
        problem = "";
        note = "";
        shown.set(answer);
        refresh();
        again();
    }

    private void failed(Throwable failure) {
        asking = false;
        waitedFor = 0;
        tell(failure);
        again();
    }

    private void again() {
        if (askAgain) {
            askAgain = false;
            ask();
        }
    }

    /** What ran the runs that are shown, where there are several; empty for all. */
    ObjectProperty<Optional<Fact>> amongProperty() {
        return among;
    }

    /** What tasks are put in order by. */
    ObjectProperty<OrderBy> byProperty() {
        return by;
    }

    /** What is shown. */
    ReadOnlyObjectProperty<ShownOrders> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Which run is on, why none can be started, or what became of something; empty when there is nothing to say. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether the list can be run now. */
    ReadOnlyBooleanProperty canRunProperty() {
        return canRun.getReadOnlyProperty();
    }

    /** Whether the figures are shown as a table in the chart's place. */
    ReadOnlyBooleanProperty tableShownProperty() {
        return tableShown.getReadOnlyProperty();
    }

    /** Shows the figures as a table, or the chart again. */
    void toggleTable() {
        tableShown.set(!tableShown.get());
    }

    /** The run and task that are explained. */
    ObjectProperty<Chosen> chosenProperty() {
        return chosen;
    }

    /** Says what became of something, until other runs are shown. */
    void note(String text) {
        note = text;
        refresh();
    }

    RunsDesk runs() {
        return runs;
    }

    /** Runs the list many times in the chosen way. */
    public void run() {
        runs.run(TIMES);
    }

    /** Does something that takes time elsewhere, and tells when it fails. */
    <T> void inBackground(Supplier<T> work, Consumer<T> then) {
        background.run(work, then, this::tell);
    }

    private void tell(Throwable failure) {
        problem = texts.say(IoReason.of(failure));
        refresh();
    }
}
