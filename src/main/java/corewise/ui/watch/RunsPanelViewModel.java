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
import corewise.report.RaceFacts;
import corewise.report.RunNames;
import corewise.session.CompletedRun;
import corewise.session.RunHistory;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.board.BoardState;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.ListWords;
import corewise.ui.page.OtherLists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The runs so far, those of the shown list as rows. */
@OnWindowThread
public final class RunsPanelViewModel {
    private final Texts texts;
    private final OrderCounts counts;
    private final RunHistory history;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Told> told =
            new ReadOnlyObjectWrapper<>(new Told("", OtherLists.NONE, "", new OrderCounts.Equality(true, "")));
    private final ReadOnlyObjectWrapper<List<CompletedRun>> ofList = new ReadOnlyObjectWrapper<>(List.of());
    private ListSpec list;
    /** The order of the run under way; null while none is. */
    private ObjectProperty<int[]> growing;
    /** Opens the latest runs from before the program was started; empty where none are kept. */
    private Optional<Runnable> reopen = Optional.empty();

    /**
     * What is told of the runs. Immutable.
     *
     * @param counts runs and orders, counted per way
     * @param others the other lists of which runs are kept
     * @param letGo that the oldest runs were let go; empty when none were
     * @param equality whether the results were equal
     */
    record Told(String counts, OtherLists others, String letGo, OrderCounts.Equality equality) {}

    RunsPanelViewModel(RunHistory history, Texts texts) {
        this.history = history;
        this.texts = texts;
        counts = new OrderCounts(texts);
        history.onChange(this::refresh);
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
                numbered(history.nextNumber(), RunNames.of(spec, texts)),
                texts.get("runsPanel.running"),
                "",
                "",
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

    /** The run under way has ended; gives it as it is kept. */
    CompletedRun end(CompletedRun run) {
        growing = null;
        return history.add(run);
    }

    /** The run under way has ended without a trace. */
    void end() {
        growing = null;
        refresh();
    }

    private void refresh() {
        List<CompletedRun> all = history.runs();
        List<CompletedRun> shown = history.runsOf(list);
        ofList.set(shown);
        showRows(shown.stream().map(this::row).toList());
        told.set(new Told(
                counts.counts(shown),
                otherLists(all.size() - shown.size()),
                letGo(history.added() - all.size()),
                counts.equality(shown)));
    }

    private String letGo(int runs) {
        return runs == 0 ? "" : texts.get("runsPanel.letGo", runs, history.most());
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
        Speedup speedup = speedup(trace);
        boolean doubtful = speedup.times().isPresent() && !speedup.comparable();
        return new RunRow(
                run,
                numbered(run.number(), RunNames.of(trace, texts)),
                RunTimes.complete(trace) ? figures(time, speedup) : incomplete(trace, time),
                doubtful ? texts.get("runs.notComparable") : "",
                doubtful
                        ? texts.get(
                                "runs.notComparable.why",
                                speedup.reason().orElseThrow().fact())
                        : "",
                new SimpleObjectProperty<>(CompletionRanks.completionOrder(trace)),
                trace.taskCount());
    }

    /** Where nobody stopped the run, items failed or were lost. */
    private String incomplete(Trace trace, String time) {
        if (RunTimes.nothingRan(trace)) {
            return texts.get("runsPanel.nothing");
        }
        return RunTimes.count(trace, TaskOutcome.CANCELLED) + RunTimes.count(trace, TaskOutcome.NOT_RUN) > 0
                ? texts.get("runsPanel.stopped", time)
                : texts.get("runsPanel.missing", RunTimes.missingResults(trace), time);
    }

    private String figures(String time, Speedup speedup) {
        OptionalDouble times = speedup.told();
        return times.isPresent()
                ? texts.get("runsPanel.speedup", time, texts.quantities().factor(times.getAsDouble()))
                : time;
    }

    private static String numbered(int number, String name) {
        return number == 0 ? name : number + " " + name;
    }

    /** The runs that are repeats of each other by this key. */
    List<CompletedRun> like(RunKey key) {
        return history.runs().stream()
                .filter(run -> RunKey.of(run.trace()).equals(key))
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

    /** What is told of the runs. */
    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /**
     * Runs are kept from before the program was started, or no longer.
     *
     * @param opening opens the latest of them
     */
    public void keptFromBefore(Optional<Runnable> opening) {
        reopen = opening;
        refresh();
    }

    private OtherLists otherLists(int runs) {
        if (history.runs().isEmpty()) {
            return reopen.map(opening -> new OtherLists(texts.get("runsPanel.fromBefore"), List.of(), opening))
                    .orElse(OtherLists.NONE);
        }
        if (runs == 0) {
            return OtherLists.NONE;
        }
        Map<ListSpec, List<CompletedRun>> byList = new LinkedHashMap<>();
        history.runs()
                .reversed()
                .forEach(run -> byList.computeIfAbsent(run.trace().spec().list(), key -> new ArrayList<>())
                        .add(run));
        byList.remove(list);
        List<OtherLists.OtherList> lists = byList.entrySet().stream()
                .map(of -> new OtherLists.OtherList(
                        texts.get(
                                "runsPanel.otherList",
                                ListWords.of(of.getKey(), texts),
                                RaceFacts.runs(of.getValue().size())),
                        of.getValue().getFirst()))
                .toList();
        return new OtherLists(texts.get("runsPanel.others", runs), lists);
    }

    /** The other lists of which runs are kept. */
    public ObservableValue<OtherLists> otherListsProperty() {
        return told.map(Told::others);
    }
}
