package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.ShownBars;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Which bars of an ended run are shown, and how many that are: counted in the background while somebody looks.
 */
@OnWindowThread
final class TimelineFilter {
    private final BackgroundTasks background;
    private final ObjectProperty<BarFilter> filter = new SimpleObjectProperty<>(BarFilter.ALL);
    private final ReadOnlyObjectWrapper<Optional<ShownBars>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private TraceView trace;
    private boolean watched;

    TimelineFilter(BackgroundTasks background) {
        this.background = background;
        filter.subscribe(this::count);
    }

    /** Begins anew with an ended run; null for none. */
    void show(TraceView ended) {
        trace = ended;
        shown.set(Optional.empty());
        filter.set(BarFilter.ALL);
        count();
    }

    /** Whether somebody looks at the counts even when everything is shown. */
    void watched(boolean now) {
        watched = now;
        count();
    }

    /** The ended run, null for none. */
    TraceView trace() {
        return trace;
    }

    ObjectProperty<BarFilter> filterProperty() {
        return filter;
    }

    /** What is shown, counted; empty while it is not known and where nobody has asked. */
    ReadOnlyObjectProperty<Optional<ShownBars>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows the items that were typed, all where nothing was; says whether these are items of the run. */
    boolean chooseItems(String typed) {
        if (typed.isBlank()) {
            filter.set(filter.get().withTasks(0, Integer.MAX_VALUE));
            return true;
        }
        int items = trace == null ? 0 : trace.taskCount();
        Optional<ItemRange> chosen = ItemRange.parse(typed).filter(range -> range.first() < items);
        chosen.ifPresent(range -> {
            boolean every = range.first() == 0 && range.last() >= items - 1;
            filter.set(filter.get().withTasks(range.first(), every ? Integer.MAX_VALUE : range.last()));
        });
        return chosen.isPresent();
    }

    /** The items that are shown, empty without a run. */
    Optional<ItemRange> items() {
        BarFilter now = filter.get();
        return trace == null || trace.taskCount() == 0
                ? Optional.empty()
                : Optional.of(new ItemRange(now.firstTask(), Math.min(now.lastTask(), trace.taskCount() - 1)));
    }

    private void count() {
        TraceView counted = trace;
        BarFilter wanted = filter.get();
        boolean known = shown.get().filter(bars -> bars.filter().equals(wanted)).isPresent();
        if (counted == null || known || (wanted.all() && !watched)) {
            if (wanted.all() && !watched) {
                shown.set(Optional.empty());
            }
            return;
        }
        background.run(
                () -> ShownBars.of(counted, wanted),
                bars -> {
                    // another run or filter may have been chosen meanwhile
                    if (counted.equals(trace) && wanted.equals(filter.get())) {
                        shown.set(Optional.of(bars));
                    }
                },
                problem -> {
                    throw new IllegalStateException("the bars of a run could not be counted", problem);
                });
    }
}
