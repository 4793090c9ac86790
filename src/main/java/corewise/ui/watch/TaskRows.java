package corewise.ui.watch;

import corewise.metrics.CompletionRanks;
import corewise.metrics.Migrations;
import corewise.metrics.TaskTimes;
import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.ui.board.BoardReader;
import corewise.ui.fx.Grouped;
import corewise.ui.fx.Say;
import corewise.ui.fx.Texts;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tasks of a run at one moment, as the words of a table. Nothing is worked out before it is asked for; asking takes
 * time in the number of the task's slices. Belongs to the thread that reads the trace.
 *
 * @param trace the run, live or ended
 * @param reader reads states off the trace as the board does
 * @param nanos the moment, nanoseconds since the run's start; {@link Long#MAX_VALUE} for the end
 * @param ranks the places in the order of completion, null while they are not known
 * @param texts the texts
 */
record TaskRows(TraceView trace, BoardReader reader, long nanos, CompletionRanks ranks, Texts texts) {
    private static final int MOST_CORES = 6;

    /** Number of rows: one a task. */
    int count() {
        return trace.taskCount();
    }

    /** The same rows, read off another view of the same run: for another thread. */
    TaskRows of(TraceView view) {
        return new TaskRows(view, new BoardReader(view), nanos, ranks, texts);
    }

    /** The moment in words. */
    String title() {
        return nanos == Long.MAX_VALUE
                ? texts.get("taskTable.atEnd")
                : texts.get("taskTable.atMoment", Say.duration(nanos));
    }

    /**
     * What a column tells of a task; a dash for what has not come yet or is not known. How long the task was in which
     * state is told once it has ended.
     */
    String text(TaskColumn column, int task) {
        return switch (column) {
            case ITEM -> Grouped.of(task);
            case STATE -> state(task);
            case WORKER -> reached(trace.startedNanos(task)) ? worker(task) : none();
            case CORES -> cores(task);
            case STARTED -> time(trace.startedNanos(task));
            case ENDED -> time(trace.endedNanos(task));
            case RAN -> ran(task) ? Say.duration(TaskTimes.runningNanos(trace, task)) : none();
            case READY -> ran(task) ? Say.duration(TaskTimes.readyNanos(trace, task)) : none();
            case BLOCKED -> ran(task) ? Say.duration(TaskTimes.blockedNanos(trace, task)) : none();
            case MOVES -> ran(task) ? Grouped.of(Migrations.observedMigrations(trace, task)) : none();
            case RANK -> rank(task);
        };
    }

    /** All rows as comma-separated values (RFC 4180) below a line of the columns' names: what the table shows. */
    String csv() {
        StringBuilder csv = new StringBuilder();
        line(csv, column -> texts.get("taskTable." + column.id()));
        for (int task = 0; task < count(); task++) {
            int row = task;
            line(csv, column -> text(column, row));
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, Function<TaskColumn, String> field) {
        csv.append(Arrays.stream(TaskColumn.values())
                        .map(field)
                        .map(TaskRows::quoted)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private String state(int task) {
        TaskState state = reader.stateOf(task, nanos);
        boolean neverRan = trace.outcome(task) == TaskOutcome.NOT_RUN && reached(trace.endedNanos(task));
        if (state != TaskState.FINISHED && !neverRan) {
            return texts.get("taskTable.state."
                    + switch (state) {
                        case NOT_STARTED -> "notStarted";
                        case STARTING -> "starting";
                        case READY -> "ready";
                        case BLOCKED -> "blocked";
                        case UNKNOWN -> "unknown";
                        case RUNNING, FINISHED -> "running";
                    });
        }
        return switch (trace.outcome(task)) {
            case DONE, PENDING -> texts.get("taskTable.state.done");
            case FAILED ->
                trace.failure(task)
                        .map(message -> texts.get("taskTable.failedWith", message))
                        .orElse(texts.get("taskTable.failed"));
            case LOST -> texts.get("taskTable.state.lost");
            case CANCELLED -> texts.get("taskTable.state.cancelled");
            case NOT_RUN -> texts.get("taskTable.state.notRun");
        };
    }

    private String worker(int task) {
        int worker = trace.worker(task);
        var info = worker == TraceView.NONE || worker >= trace.workerCount() ? null : trace.workerInfo(worker);
        return info == null ? none() : info.name();
    }

    /** The cores it was on, each once, in the order in which it came to them. */
    private String cores(int task) {
        Deque<Integer> visited = new ArrayDeque<>();
        if (trace.openSliceState(task) == SliceState.RUNNING && reached(trace.openSliceStartNanos(task))) {
            visit(visited, trace.openSliceProcessor(task));
        }
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            if (trace.sliceState(slice) == SliceState.RUNNING && reached(trace.sliceStartNanos(slice))) {
                visit(visited, trace.sliceProcessor(slice));
            }
        }
        if (visited.isEmpty()) {
            return none();
        }
        String names = visited.stream().limit(MOST_CORES).map(String::valueOf).collect(Collectors.joining(", "));
        return visited.size() > MOST_CORES ? texts.get("taskTable.moreCores", names) : names;
    }

    /** Time is walked backwards: whoever is met again was there earlier. */
    private static void visit(Deque<Integer> visited, int processor) {
        if (processor != CoreSlice.UNKNOWN_PROCESSOR) {
            visited.remove(processor);
            visited.addFirst(processor);
        }
    }

    private String rank(int task) {
        int rank = ranks == null || !reached(trace.endedNanos(task)) ? CompletionRanks.NO_RANK : ranks.rank(task);
        return rank == CompletionRanks.NO_RANK ? none() : Grouped.of(rank);
    }

    private String time(long when) {
        return reached(when) ? Say.duration(when) : none();
    }

    private boolean ran(int task) {
        return reached(trace.startedNanos(task)) && reached(trace.endedNanos(task));
    }

    private boolean reached(long when) {
        return when != TraceView.UNKNOWN_NANOS && when <= nanos;
    }

    private String none() {
        return texts.get("taskTable.none");
    }
}
