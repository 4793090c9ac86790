package corewise.ui.watch;

import corewise.file.IoReason;
import corewise.metrics.CompletionRanks;
import corewise.model.TraceView;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The table of the tasks: what the board shows, in words. Does nothing while it is not shown. Places in the order of
 * completion are worked out in the background.
 */
@OnWindowThread
public final class TaskTableViewModel {
    /** Nobody reads a table that changes more often. */
    private static final long LIVE_NANOS = 1_000_000_000;

    private final BackgroundTasks background;
    private final Texts texts;

    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<TaskRows> rows = new ReadOnlyObjectWrapper<>();
    /** Which tasks have rows, in their order; changes just before the rows. */
    private final ReadOnlyObjectWrapper<TaskOrder> order = new ReadOnlyObjectWrapper<>(TaskOrder.NONE);

    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Set<TaskColumn>> columns = new ReadOnlyObjectWrapper<>(TaskColumn.usual());
    private final IntegerProperty followed = new SimpleIntegerProperty(TraceView.NONE);
    private TaskColumn sortedBy = TaskColumn.ITEM;
    private boolean rising = true;
    private Optional<IntPredicate> filter = Optional.empty();
    private boolean inListOrder;
    private int asked;
    private TraceView trace;
    private Supplier<? extends TraceView> forBackground;
    private boolean live;
    private long nanos;
    private CompletionRanks ranks;
    private IntFunction<Optional<?>> results = TaskTableViewModel::noResult;
    private boolean ranking;

    TaskTableViewModel(BackgroundTasks background, Texts texts) {
        this.background = background;
        this.texts = texts;
        instead.set(texts.get("taskTable.empty"));
        shown.subscribe((before, now) -> refresh());
    }

    /** Shows nothing: there is no run to look at. */
    void clear() {
        trace = null;
        ranks = null;
        inListOrder = false;
        order.set(TaskOrder.NONE);
        rows.set(null);
        instead.set(texts.get("taskTable.empty"));
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

    /** Shows the end of a run, with its results where they are known. */
    void showEnd(CompletedRun run) {
        if (!run.trace().equals(trace)) {
            take(run.trace(), 0, run::trace);
        }
        List<?> joined = run.results();
        results = item -> item < joined.size() ? Optional.ofNullable(joined.get(item)) : Optional.empty();
        showEnded(run.trace(), Long.MAX_VALUE);
    }

    /**
     * Shows a moment of a run under way, about once a second of the run.
     *
     * @param follow gives another view of the same run, for another thread
     * @param soFar gives results as soon as they are there
     */
    void showLive(TraceView run, long atNanos, Supplier<? extends TraceView> follow, IntFunction<Optional<?>> soFar) {
        take(run, atNanos, follow);
        results = soFar;
        live = true;
        TaskRows before = rows.get();
        if (before == null || !before.trace().equals(run) || atNanos - before.nanos() >= LIVE_NANOS) {
            refresh();
        }
    }

    private void take(TraceView run, long atNanos, Supplier<? extends TraceView> follow) {
        if (!run.equals(trace)) {
            ranks = null;
            results = TaskTableViewModel::noResult;
            inListOrder = false;
            notice.set("");
            instead.set(texts.get("taskTable.awaited"));
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
                () -> {
                    TraceView seen = view.get();
                    return new Known(CompletionRanks.of(seen), TaskColumn.of(seen));
                },
                known -> ranked(of, known),
                problem -> ranked(
                        of, new Known(null, TaskColumn.usual()))); // without ranks the rest of the table still holds
    }

    /** What is worked out in the background: places, and of what there is anything to tell. */
    private record Known(CompletionRanks ranks, Set<TaskColumn> columns) {}

    private void ranked(TraceView of, Known known) {
        ranking = false;
        if (of.equals(trace)) {
            ranks = known.ranks();
            columns.set(known.columns());
            if (shown.get()) {
                publish();
            }
        } else {
            refresh();
        }
    }

    private void publish() {
        TaskRows next = new TaskRows(trace, new BoardReader(trace), nanos, ranks, results, texts);
        boolean natural = sortedBy == TaskColumn.ITEM && rising && filter.isEmpty();
        if (natural) {
            asked++;
            if (!inListOrder) {
                order.set(TaskOrder.natural(next.count()));
                inListOrder = true;
            }
            rows.set(next);
            return;
        }
        // only the last order that was asked for is of use
        int number = ++asked;
        Supplier<? extends TraceView> view = forBackground;
        TaskColumn column = sortedBy;
        boolean up = rising;
        IntPredicate shows = filter.orElse(task -> true);
        background.run(
                () -> TaskOrder.of(next.of(view.get()), column, up, shows),
                ordered -> {
                    if (number == asked && shown.get() && next.trace().equals(trace)) {
                        inListOrder = false;
                        instead.set(texts.get("taskTable.filtered"));
                        order.set(ordered);
                        rows.set(next);
                    }
                },
                this::tell);
    }

    /** Sorts the rows by what a column tells, from now on. */
    void sort(TaskColumn column, boolean risingFrom) {
        sortedBy = column;
        rising = risingFrom;
        inListOrder = false;
        refresh();
    }

    /** Shows only these tasks from now on; all for none. */
    public void filter(Optional<IntPredicate> tasks) {
        filter = tasks;
        inListOrder = false;
        refresh();
    }

    private void tell(Throwable problem) {
        notice.set(texts.get("taskTable.problem", IoReason.of(problem)));
    }

    /** Has the rows that are shown put into the clipboard as comma-separated values; tells what became of it. */
    void copy(Predicate<String> clipboard) {
        csv(
                text -> notice.set(
                        clipboard.test(text)
                                ? texts.get("taskTable.copied", order.get().rows())
                                : texts.get("taskTable.notCopied")),
                this::tell);
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
            TaskOrder of = order.get();
            background.run(() -> now.of(view.get()).csv(of), done, failed);
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

    /** Which tasks have rows, in their order. */
    ReadOnlyObjectProperty<TaskOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** The columns that have something to tell of the run. */
    ReadOnlyObjectProperty<Set<TaskColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** What became of a copy, or what went wrong; empty where there is nothing to say. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What is said where there are no rows: why there are none. */
    ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    /** The task that is followed on the timeline, {@link TraceView#NONE} for none. */
    public IntegerProperty followedProperty() {
        return followed;
    }

    private static Optional<?> noResult(int item) {
        return Optional.empty();
    }
}
