package corewise.ui.watch;

import corewise.metrics.CompletionRanks;
import corewise.model.TraceView;
import corewise.ui.board.BoardReader;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.Texts;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The table of the tasks: what the board shows, in words. Does nothing while it is not shown. Belongs to the window's
 * thread; places in the order of completion are worked out in the background.
 */
public final class TaskTableViewModel {
    /** Nobody reads a table that changes more often. */
    private static final long LIVE_NANOS = 1_000_000_000;

    private final BackgroundTasks background;
    private final Texts texts;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<TaskRows> rows = new ReadOnlyObjectWrapper<>();
    private TraceView trace;
    private Supplier<? extends TraceView> forBackground;
    private boolean live;
    private long nanos;
    private CompletionRanks ranks;
    private boolean ranking;

    TaskTableViewModel(BackgroundTasks background, Texts texts) {
        this.background = background;
        this.texts = texts;
        shown.subscribe((before, now) -> refresh());
    }

    /** Shows nothing: there is no run to look at. */
    void clear() {
        trace = null;
        ranks = null;
        rows.set(null);
    }

    /**
     * Shows a moment of a run that has ended.
     *
     * @param atNanos nanoseconds since its start, {@link Long#MAX_VALUE} for its end
     */
    void showEnded(TraceView run, long atNanos) {
        boolean same = run.equals(trace) && !live && atNanos == nanos;
        take(run, atNanos, () -> run);
        live = false;
        if (!same) {
            refresh();
        }
    }

    /**
     * Shows a moment of a run under way, about once a second of the run.
     *
     * @param follow gives another view of the same run, for another thread
     */
    void showLive(TraceView run, long atNanos, Supplier<? extends TraceView> follow) {
        take(run, atNanos, follow);
        live = true;
        TaskRows before = rows.get();
        if (before == null || !before.trace().equals(run) || atNanos - before.nanos() >= LIVE_NANOS) {
            refresh();
        }
    }

    private void take(TraceView run, long atNanos, Supplier<? extends TraceView> follow) {
        if (!run.equals(trace)) {
            ranks = null;
        }
        trace = run;
        nanos = atNanos;
        forBackground = follow;
    }

    private void refresh() {
        if (!shown.get() || trace == null) {
            rows.set(null);
        } else if (!live && ranks != null) {
            publish();
        } else if (!ranking) {
            rank();
        }
    }

    private void rank() {
        TraceView of = trace;
        Supplier<? extends TraceView> view = forBackground;
        ranking = true;
        background.run(
                () -> CompletionRanks.of(view.get()),
                known -> ranked(of, known),
                problem -> ranked(of, null)); // without ranks the rest of the table still holds
    }

    private void ranked(TraceView of, CompletionRanks known) {
        ranking = false;
        if (of.equals(trace)) {
            ranks = known;
            if (shown.get()) {
                publish();
            }
        } else {
            refresh();
        }
    }

    private void publish() {
        rows.set(new TaskRows(trace, new BoardReader(trace), nanos, ranks, texts));
    }

    /**
     * Has the rows written as comma-separated values in the background, for it takes time in the number of tasks; nothing
     * happens where there are none.
     *
     * @param done is told them, on the window's thread
     * @param failed is told why there are none
     */
    void csv(Consumer<String> done, Consumer<Throwable> failed) {
        TaskRows now = rows.get();
        if (now != null) {
            Supplier<? extends TraceView> view = forBackground;
            background.run(() -> now.of(view.get()).csv(), done, failed);
        }
    }

    /** Shows the table, or the board again. */
    public void toggle() {
        shown.set(!shown.get());
    }

    /** Whether the table stands in the board's place. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The rows, null while the table is not shown or there is no run. */
    ReadOnlyObjectProperty<TaskRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }
}
