package corewise.ui.watch;

import corewise.metrics.Comparison;
import corewise.metrics.CompletionRanks;
import corewise.metrics.Conditions;
import corewise.metrics.RunKey;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.board.BoardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The runs so far, those of the shown list as rows. Belongs to the window's thread. */
public final class RunsPanelViewModel {
    private final Texts texts;
    private final OrderCounts counts;
    private final List<CompletedRun> all = new ArrayList<>();
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper countText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper othersText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<OrderCounts.Equality> equality =
            new ReadOnlyObjectWrapper<>(new OrderCounts.Equality(true, ""));
    private final ReadOnlyObjectWrapper<List<CompletedRun>> ofList = new ReadOnlyObjectWrapper<>(List.of());
    private ListSpec list;
    /** The order of the run under way; null while none is. */
    private ObjectProperty<int[]> growing;

    RunsPanelViewModel(Texts texts) {
        this.texts = texts;
        counts = new OrderCounts(texts);
    }

    /** Shows the runs of this list. */
    void showList(ListSpec shown) {
        if (!shown.equals(list)) {
            list = shown;
            refresh();
        }
    }

    /** A run begins: its row grows until it has ended. */
    void begin(RunSpec spec) {
        showList(spec.list());
        growing = new SimpleObjectProperty<>(new int[0]);
        rows.add(new RunRow(
                null,
                name(all.size() + 1, spec.way()),
                texts.get("runsPanel.running"),
                growing,
                spec.list().items()));
    }

    /** The run under way has come as far as was read last. */
    void grow(BoardReader reader) {
        if (growing == null) {
            return;
        }
        BoardState state = reader.state();
        int[] order = IntStream.range(0, state.finishedCount())
                .map(state::finishedAt)
                .filter(task -> reader.trace().outcome(task) == TaskOutcome.DONE)
                .toArray();
        // the list of rows stays as it is: another row in it would be laid out and styled anew
        if (order.length != growing.get().length) {
            growing.set(order);
        }
    }

    /** The run under way has ended; null when it ended without a trace. */
    void end(CompletedRun run) {
        growing = null;
        if (run != null) {
            all.add(run);
        }
        refresh();
    }

    /** Takes over runs that were made before. */
    void add(List<CompletedRun> made) {
        all.addAll(made);
        refresh();
    }

    private void refresh() {
        ofList.set(all.stream()
                .filter(run -> run.trace().spec().list().equals(list))
                .toList());
        List<CompletedRun> shown = ofList.get();
        showRows(shown.stream().map(this::row).toList());
        countText.set(counts.counts(shown));
        int others = all.size() - shown.size();
        othersText.set(others == 0 ? "" : texts.get("runsPanel.others", others));
        equality.set(counts.equality(shown));
    }

    /** Rows that stay as they were are left alone: every row that is set is styled and laid out anew. */
    private void showRows(List<RunRow> wanted) {
        if (rows.size() > wanted.size()) {
            rows.remove(wanted.size(), rows.size());
        }
        for (int row = 0; row < rows.size(); row++) {
            if (!wanted.get(row).saysTheSame(rows.get(row))) {
                rows.set(row, wanted.get(row));
            }
        }
        if (wanted.size() > rows.size()) {
            rows.addAll(wanted.subList(rows.size(), wanted.size()));
        }
    }

    private RunRow row(CompletedRun run) {
        Trace trace = run.trace();
        String time = texts.quantities().duration(RunTimes.makespanNanos(trace));
        OptionalDouble speedup = speedup(trace).times();
        String figures = !RunTimes.complete(trace)
                ? texts.get("runsPanel.stopped", time)
                : speedup.isPresent() ? time + "  " + texts.quantities().factor(speedup.getAsDouble()) : time;
        return new RunRow(
                run,
                name(run.number(), trace.spec().way()),
                figures,
                new SimpleObjectProperty<>(CompletionRanks.completionOrder(trace)),
                trace.taskCount());
    }

    private String name(int number, Way way) {
        return number + " " + texts.get("way." + way.id());
    }

    /** The runs that have the same way, list and workers. */
    List<CompletedRun> like(RunSpec spec) {
        RunKey key = RunKey.of(spec);
        return all.stream()
                .filter(run -> RunKey.of(run.trace().spec()).equals(key))
                .toList();
    }

    /** How many times as fast as the serial run of the shown list nearest in time one of its runs was. */
    Speedup speedup(Trace run) {
        return Speedup.of(new WayRuns(List.of(run)), made());
    }

    /** The last serial run of the shown list that a run under these conditions may be compared with. */
    Optional<Trace> lastSerial(Conditions conditions) {
        return Comparison.lastSerial(conditions, made());
    }

    private List<Trace> made() {
        return ofList.get().stream().map(CompletedRun::trace).toList();
    }

    /** The runs of the shown list that have ended, oldest first; unmodifiable. */
    public ReadOnlyObjectProperty<List<CompletedRun>> ofListProperty() {
        return ofList.getReadOnlyProperty();
    }

    /** The rows, oldest first. */
    ObservableList<RunRow> rows() {
        return rows;
    }

    /** Runs and orders, counted per way. */
    public ReadOnlyStringProperty countTextProperty() {
        return countText.getReadOnlyProperty();
    }

    /** That runs of other lists are kept, empty when there are none. */
    public ReadOnlyStringProperty othersTextProperty() {
        return othersText.getReadOnlyProperty();
    }

    /** Whether the results were equal. */
    ReadOnlyObjectProperty<OrderCounts.Equality> equalityProperty() {
        return equality.getReadOnlyProperty();
    }
}
