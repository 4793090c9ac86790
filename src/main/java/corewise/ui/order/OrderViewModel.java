package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.metrics.ResultDigest;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.ui.fx.BackgroundTasks;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the Order view shows of the runs of the list. Orders are worked out in the background, one question at a time, and
 * only while the view is looked at. Belongs to the window's thread.
 */
public final class OrderViewModel {
    /** How often "run it 20 times" runs it. */
    static final int TIMES = 20;

    private final OrderRuns runs;
    private final BackgroundTasks background;
    private final ObjectProperty<OrderBy> by = new SimpleObjectProperty<>(OrderBy.FINISHED);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean lookedAt;
    private boolean asking;
    private boolean askAgain;

    OrderViewModel(OrderRuns runs, BackgroundTasks background) {
        this.runs = runs;
        this.background = background;
        by.subscribe((before, after) -> ask());
        runs.made().subscribe(made -> ask());
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
        background.run(() -> Shown.of(wanted, made), this::answered, this::failed);
    }

    private void answered(Shown answer) {
        asking = false;
        problem.set("");
        shown.set(answer);
        again();
    }

    private void failed(Throwable failure) {
        asking = false;
        problem.set(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        again();
    }

    private void again() {
        if (askAgain) {
            askAgain = false;
            ask();
        }
    }

    /** What tasks are put in order by. */
    ObjectProperty<OrderBy> byProperty() {
        return by;
    }

    /** What is shown. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why nothing could be worked out, empty when it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    OrderRuns runs() {
        return runs;
    }

    /** Runs the list many times in the chosen way. */
    public void run() {
        runs.run(TIMES);
    }

    /**
     * Everything that is worked out at once. Immutable.
     *
     * @param picture the orders
     * @param maps how often each task had each rank, by way; empty where lines are drawn
     * @param differing items whose results were not the same in all whole runs, the first few
     * @param sameTotals whether the one total that all tasks add to was the same in all whole runs
     */
    record Shown(OrderPicture picture, Map<Way, RankMap> maps, List<Integer> differing, boolean sameTotals) {
        static final Shown NONE = new Shown(OrderPicture.NONE, Map.of(), List.of(), true);

        static Shown of(OrderBy by, List<CompletedRun> made) {
            OrderPicture picture = OrderPicture.of(by, made);
            Map<Way, RankMap> maps = picture.tasks() > BumpLayout.MOST_LINES ? RankMapPainter.maps(picture) : Map.of();
            TreeSet<Integer> differing = new TreeSet<>();
            boolean sameTotals = true;
            List<Trace> traces = picture.columns().stream()
                    .map(column -> column.run().trace())
                    .toList();
            for (Trace trace : traces) {
                for (int item : ResultDigest.differingItems(traces.getFirst(), trace)) {
                    differing.add(item);
                }
                sameTotals &= ResultDigest.sameTotal(traces.getFirst(), trace);
            }
            return new Shown(picture, maps, List.copyOf(differing), sameTotals);
        }
    }
}
