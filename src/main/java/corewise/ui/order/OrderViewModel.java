package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.metrics.HandOverPace;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /** Runs whose pace is looked at. */
    private static final int PACED = 5;

    private final Texts texts;
    private final OrderRuns runs;
    private final BackgroundTasks background;
    private final ObjectProperty<OrderBy> by = new SimpleObjectProperty<>(OrderBy.FINISHED);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean lookedAt;
    private boolean asking;
    private boolean askAgain;

    OrderViewModel(OrderRuns runs, BackgroundTasks background, Texts texts) {
        this.texts = texts;
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
        background.run(() -> Shown.of(wanted, made, texts), this::answered, this::failed);
    }

    private void answered(Shown answer) {
        asking = false;
        problem.set("");
        shown.set(answer);
        again();
    }

    private void failed(Throwable failure) {
        asking = false;
        tell(failure);
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

    /** Does something that takes time elsewhere, and tells when it fails. */
    <T> void inBackground(Supplier<T> work, Consumer<T> then) {
        background.run(work, then, this::tell);
    }

    private void tell(Throwable failure) {
        problem.set(failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }

    /**
     * Everything that is worked out at once. Immutable.
     *
     * @param picture the orders
     * @param maps how often each task had each rank, by way; empty where lines are drawn
     * @param results whether all whole runs had the same results, shown or not
     * @param names of the whole runs that were compared, in that order
     * @param pace of the latest runs that are not serial
     */
    record Shown(OrderPicture picture, List<RankMap> maps, ResultEquality results, List<String> names, HandOverPace pace) {
        static final Shown NONE = new Shown(
                OrderPicture.NONE,
                List.of(),
                new ResultEquality(0, List.of()),
                List.of(),
                new HandOverPace(Double.NaN, Double.NaN));

        static Shown of(OrderBy by, List<CompletedRun> made, Texts texts) {
            OrderPicture picture = OrderPicture.of(by, made);
            List<RankMap> maps = picture.tasks() > BumpLayout.MOST_LINES ? maps(picture) : List.of();
            List<CompletedRun> whole =
                    made.stream().filter(run -> RunTimes.complete(run.trace())).toList();
            List<Trace> latest = whole.stream()
                    .map(CompletedRun::trace)
                    .filter(trace -> trace.spec().way() != Way.SERIAL)
                    .toList();
            return new Shown(
                    picture,
                    maps,
                    ResultEquality.of(whole.stream().map(CompletedRun::trace).toList()),
                    names(whole, texts),
                    HandOverPace.of(latest.subList(Math.max(0, latest.size() - PACED), latest.size())));
        }

        private static List<RankMap> maps(OrderPicture picture) {
            return picture.byWay().keySet().stream()
                    .map(way -> RankMap.of(
                            way,
                            picture.columns().stream()
                                    .filter(column -> column.way() == way)
                                    .map(OrderColumn::order)
                                    .toList(),
                            picture.tasks()))
                    .toList();
        }

        private static List<String> names(List<CompletedRun> whole, Texts texts) {
            Map<Way, Integer> counts = new EnumMap<>(Way.class);
            return whole.stream()
                    .map(run -> run.trace().spec().way())
                    .map(way ->
                            texts.get("order.column", OrderWords.way(way, texts), counts.merge(way, 1, Integer::sum)))
                    .toList();
        }
    }
}
