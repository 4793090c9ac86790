package corewise.ui.watch.timeline;

import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.picture.lanes.TimeWindow;
import corewise.picture.lanes.TimelineRows;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.ShownBars;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the timeline shows, as a panel offers it: a part of the run, states, a worker, a core, items. */
@OnWindowThread
final class FilterPanelViewModel {
    private final Texts texts;
    private final TimelineFilter filter;
    private final ShownTime time;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper part = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper items = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ObservableList<Integer> workers = FXCollections.observableArrayList();
    private final ObservableList<Integer> cores = FXCollections.observableArrayList();
    private final ObjectProperty<Integer> worker = new SimpleObjectProperty<>(TraceView.NONE);
    private final ObjectProperty<Integer> core = new SimpleObjectProperty<>(TraceView.NONE);
    /** Whether what is chosen is only being shown, and not chosen. */
    private boolean showing;

    FilterPanelViewModel(Texts texts, TimelineFilter filter, ShownTime time) {
        this.texts = texts;
        this.filter = filter;
        this.time = time;
        worker.subscribe(chosen -> choose(chosen, filter.filterProperty().get()::withWorker));
        core.subscribe(chosen -> choose(chosen, filter.filterProperty().get()::withCore));
        filter.filterProperty().subscribe(this::refresh);
        filter.shownProperty().subscribe(this::tell);
        refresh();
    }

    private void choose(Integer chosen, IntFunction<BarFilter> with) {
        if (!showing && chosen != null) {
            filter.filterProperty().set(with.apply(chosen));
        }
    }

    /** Offers what a run has that has ended; nothing for null. */
    void show(TraceView ended) {
        filter.show(ended);
        showing = true;
        Integer[] named = choices(ended == null ? 0 : ended.workerCount());
        if (ended != null) {
            // all of them stay the first
            Arrays.sort(named, 1, named.length, TimelineRows.byNumber(ended));
        }
        workers.setAll(named);
        boolean known = ended != null && ended.machine().coreReported();
        cores.setAll(choices(known ? ended.machine().logicalProcessors() : 0));
        refresh();
    }

    private static Integer[] choices(int count) {
        return IntStream.range(TraceView.NONE, count).boxed().toArray(Integer[]::new);
    }

    /** Opens the panel where there is an ended run, or closes it. */
    void toggle() {
        open.set(filter.trace() != null && !open.get());
        filter.watched(open.get());
        refresh();
    }

    /** Takes what is shown over. */
    void refresh() {
        BarFilter now = filter.filterProperty().get();
        showing = true;
        worker.set(now.worker());
        core.set(now.core());
        showing = false;
        TimeWindow shown = time.shown();
        part.set(filter.trace() == null ? "" : part(shown, filter.trace()));
        items.set(filter.items()
                .map(range -> between(range.first(), range.last()))
                .orElse(""));
        tell();
    }

    /** The axis ends a little later than the run, which is no part of it. */
    private String part(TimeWindow shown, TraceView trace) {
        long last = RunTimes.lastNanos(trace);
        long end = shown.startNanos() < last ? Math.min(shown.endNanos(), last) : shown.endNanos();
        return between(
                texts.quantities().moment(shown.startNanos()),
                texts.quantities().moment(end));
    }

    private String between(Object first, Object last) {
        return texts.get("timeline.choosing", first, last);
    }

    private void tell() {
        Optional<ShownBars> shown = filter.shownProperty().get().filter(bars -> filter.trace() != null);
        narrowed.set(!filter.filterProperty().get().all());
        button.set(shown.filter(bars -> narrowed.get())
                .map(bars -> texts.get(
                        "timeline.filter.button.some",
                        bars.tasks(),
                        filter.trace().taskCount()))
                .orElseGet(() -> texts.get("timeline.filter.button")));
        outcome.set(shown.map(bars -> texts.get(
                        bars.filter().all() ? "timeline.filter.everything" : "timeline.filter.outcome",
                        bars.tasks(),
                        filter.trace().taskCount(),
                        bars.bars()))
                .orElse(""));
    }

    /** Shows a part that was typed, all of it where nothing was; says whether it is a part of the run. */
    boolean choosePart(String typed) {
        if (typed.isBlank()) {
            time.showAll();
            return told(true, "");
        }
        return told(TypedInterval.parse(typed).filter(time::show).isPresent(), "timeline.filter.noPart");
    }

    /** Shows the items that were typed, all where nothing was; says whether they are items of the run. */
    boolean chooseItems(String typed) {
        return told(filter.chooseItems(typed), "timeline.filter.noItems");
    }

    private boolean told(boolean right, String problem) {
        if (right) {
            tell();
        } else {
            outcome.set(texts.get(problem));
        }
        return right;
    }

    /** Shows the bars of all; says whether some were not shown. */
    boolean showAllBars() {
        boolean some = narrowed.get();
        filter.filterProperty().set(BarFilter.ALL);
        return some;
    }

    /** Shows everything. */
    void showAll() {
        showAllBars();
        time.showAll();
        refresh();
    }

    /** The name of a worker, of all for {@link TraceView#NONE}. */
    String workerName(int at) {
        if (at == TraceView.NONE) {
            return texts.get("timeline.filter.workers");
        }
        return filter.trace() == null || at >= filter.trace().workerCount()
                ? Integer.toString(at)
                : texts.say(filter.trace().workerInfo(at).told());
    }

    /** The name of a core, of all for {@link TraceView#NONE}. */
    String coreName(int at) {
        return at == TraceView.NONE ? texts.get("timeline.filter.cores") : texts.get("timeline.slice.core", at);
    }

    /** The ended run, null for none. */
    TraceView trace() {
        return filter.trace();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether not all bars are shown. */
    ReadOnlyBooleanProperty narrowedProperty() {
        return narrowed.getReadOnlyProperty();
    }

    /** What stands on the button that opens the panel. */
    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    /** The part that is shown. */
    ReadOnlyStringProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    /** The items that are shown. */
    ReadOnlyStringProperty itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** How much is shown, or what was wrong with what was typed. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The workers to choose from, of which the first is all. */
    ObservableList<Integer> workers() {
        return workers;
    }

    /** The cores to choose from, of which the first is all; that alone where cores are not known. */
    ObservableList<Integer> cores() {
        return cores;
    }

    ObjectProperty<Integer> workerProperty() {
        return worker;
    }

    ObjectProperty<Integer> coreProperty() {
        return core;
    }
}
