package corewise.ui.page;

import corewise.fact.Value;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** The lanes of a run as a table, for who reads or hears them: a row a task, as far as the run had come at a moment. */
@OnWindowThread
public final class LanesTable extends TableView<Integer> {
    private static final int MOST_CORES = 6;

    private final Texts texts;
    /** Seen only where a run has such time. */
    private final TableColumn<Integer, String> notKnown;

    private Trace trace;
    /** When something comes to a row, in order, nanoseconds. */
    private long[] moments = new long[0];

    private long nanos;

    /** A table without rows. */
    public LanesTable(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("tasks", "lanes-table");
        setPlaceholder(new Region());
        column(texts.get("taskTable.item"), "taskTable.help.item", texts.quantities()::count);
        column(texts.get("taskTable.worker"), "taskTable.help.worker", this::worker);
        column(texts.get("taskTable.cores"), "taskTable.help.cores", this::cores);
        times("taskTable.started", "taskTable.help.started", task -> time(trace.startedNanos(task)));
        times("taskTable.ended", "taskTable.help.ended", task -> time(trace.endedNanos(task)));
        times("taskTable.ran", "taskTable.help.ran", task -> spent(task, TaskTimes.runningNanos(trace, task)));
        times("taskTable.ready", "taskTable.help.ready", task -> spent(task, TaskTimes.readyNanos(trace, task)));
        times("taskTable.blocked", "taskTable.help.blocked", task -> spent(task, TaskTimes.blockedNanos(trace, task)));
        notKnown = times(
                "taskTable.notKnown",
                "taskTable.help.notKnown",
                task -> spent(task, TaskTimes.notKnownNanos(trace, task)));
    }

    private TableColumn<Integer, String> times(String name, String help, IntFunction<String> told) {
        return column(texts.get("taskTable.millis", texts.get(name)), help, told);
    }

    private TableColumn<Integer, String> column(String name, String help, IntFunction<String> told) {
        TableColumn<Integer, String> made = new TableColumn<>();
        Label label = new Label(name);
        Help.on(label, texts.get(help));
        made.setGraphic(label);
        made.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                getColumns().getFirst().equals(made) || began(row.getValue())
                        ? told.apply(row.getValue())
                        : texts.get("taskTable.none")));
        made.setSortable(false);
        made.setReorderable(false);
        made.getStyleClass().add("number");
        getColumns().add(made);
        return made;
    }

    /**
     * Shows a run, or none.
     *
     * @param run the run; null for none
     * @param told what the table is of, in words
     */
    public void show(Trace run, String told) {
        trace = run;
        setAccessibleText(told);
        notKnown.setVisible(run != null && RunTimes.notKnownNanos(run) > 0);
        moments = run == null
                ? new long[0]
                : IntStream.range(0, run.taskCount())
                        .boxed()
                        .flatMapToLong(task -> LongStream.of(run.startedNanos(task), run.endedNanos(task)))
                        .sorted()
                        .toArray();
        getItems()
                .setAll(
                        run == null
                                ? List.of()
                                : IntStream.range(0, run.taskCount()).boxed().toList());
    }

    /** Shows it as far as it had come at a moment, nanoseconds since its start. */
    public void at(long moment) {
        boolean comes = place(moment) != place(nanos);
        nanos = moment;
        if (comes) {
            refresh();
        }
    }

    private int place(long moment) {
        int found = Arrays.binarySearch(moments, moment);
        return found < 0 ? -found - 1 : found;
    }

    private boolean began(int task) {
        return TraceView.reached(trace.startedNanos(task), nanos);
    }

    private String time(long at) {
        return TraceView.reached(at, nanos) ? texts.quantities().inColumn(at) : texts.get("taskTable.none");
    }

    private String spent(int task, long told) {
        return TraceView.reached(trace.endedNanos(task), nanos)
                ? texts.quantities().inColumn(told)
                : texts.get("taskTable.none");
    }

    private String worker(int task) {
        int worker = trace.worker(task);
        return worker == TraceView.NONE
                ? texts.get("taskTable.none")
                : texts.say(trace.workerInfo(worker).told());
    }

    /** Those that the task was seen on so far, in the order of the first time. */
    private String cores(int task) {
        Deque<String> seen = new ArrayDeque<>();
        for (int slice = trace.sliceAt(task, nanos); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            int core = trace.sliceProcessor(slice);
            if (trace.sliceState(slice) == SliceState.RUNNING && core != CoreSlice.UNKNOWN_PROCESSOR) {
                // time is walked backwards: what is met again was there earlier
                seen.remove(texts.quantities().count(core));
                seen.addFirst(texts.quantities().count(core));
            }
        }
        String names = seen.stream().limit(MOST_CORES).collect(Collectors.joining(texts.between(Value.Joint.COMMA)));
        return seen.isEmpty()
                ? texts.get("taskTable.none")
                : seen.size() > MOST_CORES ? texts.get("taskTable.moreCores", names) : names;
    }
}
