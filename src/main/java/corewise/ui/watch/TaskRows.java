package corewise.ui.watch;

import corewise.metrics.CompletionRanks;
import corewise.metrics.Migrations;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.WorkerLife;
import corewise.session.CsvText;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.board.ResultWords;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The tasks of a run at one moment, as the words of a table. Nothing is worked out before it is asked for; asking takes
 * time in the number of the task's slices. Belongs to the thread that reads the trace.
 *
 * @param trace the run, live or ended
 * @param reader reads states off the trace as the board does
 * @param nanos the moment, nanoseconds since the run's start; {@link Long#MAX_VALUE} for the end
 * @param ranks the places in the order of completion, null while they are not known
 * @param results the result of an item, empty where it is not there or not known
 * @param texts the texts
 */
record TaskRows(
        TraceView trace,
        BoardReader reader,
        long nanos,
        CompletionRanks ranks,
        IntFunction<Optional<?>> results,
        Texts texts) {
    private static final int MOST_CORES = 6;
    /** Between two cores: the second came after the first. */
    private static final String THEN = " → ";
    /** Signs of a result in its column. */
    private static final int LONGEST_RESULT = 11;

    /** Number of rows: one a task. */
    int count() {
        return trace.taskCount();
    }

    /** The same rows, read off another view of the same run: for another thread. */
    TaskRows of(TraceView view) {
        return new TaskRows(view, new BoardReader(view), nanos, ranks, results, texts);
    }

    /** The moment in words. */
    String title() {
        return nanos == Long.MAX_VALUE
                ? texts.get("taskTable.atEnd")
                : texts.get("taskTable.atMoment", texts.quantities().duration(nanos));
    }

    /**
     * What a column tells of a task; a dash for what has not come yet or is not known. How long the task was in which
     * state is told once it has ended.
     */
    String text(TaskColumn column, int task) {
        return switch (column) {
            case ITEM -> texts.quantities().count(task);
            case STATE -> state(task);
            case WORKER -> reached(trace.startedNanos(task)) ? worker(task) : none();
            case CORES -> cores(task);
            case STARTED -> time(trace.startedNanos(task));
            case ENDED -> time(endedNanos(task));
            case RAN, READY, BLOCKED, NOT_KNOWN -> ran(task) ? inColumn(spentNanos(column, task)) : none();
            case SENT, RECEIVED ->
                message(column, task) == TaskOrder.UNKNOWN
                        ? none()
                        : texts.quantities().bytes(message(column, task));
            case PICKLING -> message(column, task) == TaskOrder.UNKNOWN ? none() : inColumn(message(column, task));
            case MOVES -> ran(task) ? texts.quantities().count(Migrations.observedMigrations(trace, task)) : none();
            case RANK -> rank(task);
            case RESULT -> result(task);
        };
    }

    /** Signs of the longest text that a column has; 0 for one whose texts are of the usual length. */
    int signs(TaskColumn column) {
        return switch (column) {
            case ITEM, RANK -> texts.quantities().count(count()).length();
            case STARTED, ENDED, RAN, READY, BLOCKED, NOT_KNOWN ->
                inColumn(lastNanos()).length();
            case STATE ->
                texts.get(allDone() ? "taskTable.state.done" : "taskTable.state.notStarted")
                        .length();
            // the last has the highest number
            case WORKER ->
                trace.workerCount() == 0
                        ? 0
                        : workerName(trace.workerCount() - 1).length();
            case CORES, SENT, RECEIVED, PICKLING, MOVES, RESULT -> 0;
        };
    }

    private boolean allDone() {
        return nanos == Long.MAX_VALUE && ranks != null && ranks.order().length == count();
    }

    private long lastNanos() {
        return nanos == Long.MAX_VALUE ? RunTimes.makespanNanos(trace) : nanos;
    }

    /**
     * What a column tells as a number to sort by: nanoseconds, counts, the place of the first core, of the worker or of the
     * state; {@link TaskOrder#UNKNOWN} where it tells a dash.
     */
    long number(TaskColumn column, int task) {
        return switch (column) {
            case ITEM -> task;
            case STATE -> stateNumber(task);
            case WORKER -> reached(trace.startedNanos(task)) ? known(trace.worker(task)) : TaskOrder.UNKNOWN;
            case CORES -> firstCore(task);
            case STARTED -> reached(trace.startedNanos(task)) ? trace.startedNanos(task) : TaskOrder.UNKNOWN;
            case ENDED -> reached(endedNanos(task)) ? endedNanos(task) : TaskOrder.UNKNOWN;
            case RAN, READY, BLOCKED, NOT_KNOWN -> ran(task) ? spentNanos(column, task) : TaskOrder.UNKNOWN;
            case SENT, RECEIVED, PICKLING -> message(column, task);
            case MOVES -> ran(task) ? Migrations.observedMigrations(trace, task) : TaskOrder.UNKNOWN;
            case RANK -> rankNumber(task);
            case RESULT -> resultNumber(task);
        };
    }

    private long spentNanos(TaskColumn column, int task) {
        return switch (column) {
            case RAN -> TaskTimes.runningNanos(trace, task);
            case READY -> TaskTimes.readyNanos(trace, task);
            case BLOCKED -> TaskTimes.blockedNanos(trace, task);
            case NOT_KNOWN -> TaskTimes.notKnownNanos(trace, task);
            default -> throw new IllegalArgumentException(column + " tells no time spent");
        };
    }

    /** What went between main and the item's own process, which a trace has as of its end; unknown before, and elsewhere. */
    private long message(TaskColumn column, int task) {
        int worker = trace.worker(task);
        if (worker == TraceView.NONE || !ran(task) || !trace.spec().hasProcessPerItem()) {
            return TaskOrder.UNKNOWN;
        }
        WorkerLife life = trace.workerLife(worker);
        long amount = switch (column) {
            case SENT -> life.bytesSent();
            case RECEIVED -> life.bytesReceived();
            default -> life.picklingNanos();
        };
        return amount == 0 ? TaskOrder.UNKNOWN : amount;
    }

    private static long known(int number) {
        return number < 0 ? TaskOrder.UNKNOWN : number;
    }

    /** States as they follow each other, those that ended behind, by outcome. */
    private long stateNumber(int task) {
        return reached(trace.endedNanos(task))
                ? TaskState.values().length + trace.outcome(task).ordinal()
                : reader.stateOf(task, nanos).ordinal();
    }

    private long firstCore(int task) {
        Deque<Integer> visited = visited(task);
        return visited.isEmpty() ? TaskOrder.UNKNOWN : visited.getFirst();
    }

    private long rankNumber(int task) {
        int rank = ranks == null || !reached(trace.endedNanos(task)) ? CompletionRanks.NO_RANK : ranks.rank(task);
        return rank == CompletionRanks.NO_RANK ? TaskOrder.UNKNOWN : rank + 1L;
    }

    /**
     * These rows as comma-separated values (RFC 4180) below a line of the columns' names: words as the table shows them,
     * times in whole nanoseconds, nothing where it shows a dash.
     */
    String csv(TaskOrder order) {
        StringBuilder csv = new StringBuilder();
        line(csv, column -> column.id() + column.unit());
        for (int row = 0; row < order.rows(); row++) {
            int task = order.task(row);
            line(csv, column -> field(column, task));
        }
        return csv.toString();
    }

    private String field(TaskColumn column, int task) {
        if (!column.isNumber()) {
            String text = text(column, task);
            return text.equals(none()) ? "" : text;
        }
        long number = number(column, task);
        return number == TaskOrder.UNKNOWN ? "" : Long.toString(number);
    }

    private static void line(StringBuilder csv, Function<TaskColumn, String> field) {
        csv.append(Arrays.stream(TaskColumn.values())
                        .map(field)
                        .map(CsvText::field)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private String state(int task) {
        TaskState state = reader.stateOf(task, nanos);
        if (!reached(trace.endedNanos(task))) {
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
        return worker == TraceView.NONE || worker >= trace.workerCount() ? none() : workerName(worker);
    }

    private String workerName(int worker) {
        var info = trace.workerInfo(worker);
        return info == null ? none() : texts.say(info.told());
    }

    /** The cores it was on, each once, in the order in which it came to them. */
    private Deque<Integer> visited(int task) {
        Deque<Integer> visited = new ArrayDeque<>();
        if (trace.openSliceState(task) == SliceState.RUNNING && reached(trace.openSliceStartNanos(task))) {
            visit(visited, trace.openSliceProcessor(task));
        }
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            if (trace.sliceState(slice) == SliceState.RUNNING && reached(trace.sliceStartNanos(slice))) {
                visit(visited, trace.sliceProcessor(slice));
            }
        }
        return visited;
    }

    private String cores(int task) {
        Deque<Integer> visited = visited(task);
        if (visited.isEmpty()) {
            return none();
        }
        String names = visited.stream().limit(MOST_CORES).map(String::valueOf).collect(Collectors.joining(THEN));
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
        long rank = rankNumber(task);
        return rank == TaskOrder.UNKNOWN ? none() : texts.quantities().count(rank);
    }

    /** The value where it is known, long ones shortened, else a digest: equal results have equal ones. */
    private String result(int task) {
        if (!reached(trace.endedNanos(task))) {
            return none();
        }
        return ResultWords.value(results.apply(task), texts.quantities())
                .map(value -> ResultWords.shortened(value, text -> text.length() <= LONGEST_RESULT))
                .or(() -> ResultWords.digest(trace, task))
                .orElse(none());
    }

    private long resultNumber(int task) {
        return value(task).orElse(digest(task).orElse(TaskOrder.UNKNOWN));
    }

    private OptionalLong value(int task) {
        return reached(trace.endedNanos(task)) && results.apply(task).orElse(null) instanceof Long value
                ? OptionalLong.of(value)
                : OptionalLong.empty();
    }

    /** Known once the run has ended. */
    private OptionalLong digest(int task) {
        return trace instanceof Trace ended
                        && ended.hasDigest(task)
                        && reached(trace.endedNanos(task))
                        && trace.outcome(task) == TaskOutcome.DONE
                ? OptionalLong.of(ended.resultDigest(task))
                : OptionalLong.empty();
    }

    private String inColumn(long time) {
        return texts.quantities().inColumn(time, trace instanceof Trace ended ? RunTimes.makespanNanos(ended) : nanos);
    }

    private String time(long when) {
        return reached(when) ? inColumn(when) : none();
    }

    /** What never had a worker was over with the run, and did not end by itself. */
    private long endedNanos(int task) {
        return trace.outcome(task) == TaskOutcome.NOT_RUN ? TraceView.UNKNOWN_NANOS : trace.endedNanos(task);
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
