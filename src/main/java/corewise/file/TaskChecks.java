package corewise.file;

import corewise.fact.Fact;
import corewise.model.IndexSort;
import corewise.model.SliceState;
import corewise.model.TaskSpan;
import corewise.model.TraceView;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What holds between the tasks and slices of a trace, checked while they are read: a file that says otherwise would make
 * nonsense of every view. Belongs to the reading thread.
 */
final class TaskChecks {
    private static final int HIGHEST_PROCESSOR = 65_533;

    private static final int FIRST_ROOM = 4_096;

    private final BitSet seen = new BitSet();
    private final int tasks;
    private long[] started = new long[0];
    private long[] ended = new long[0];
    private int[] workers = new int[0];
    private long[] firstSlice = new long[0];
    private long[] lastSlice = new long[0];

    /** Checks of at most so many tasks; room is taken for those that are told of only. */
    TaskChecks(int tasks) {
        this.tasks = tasks;
    }

    private void reach(int task) {
        int before = workers.length;
        if (task < before) {
            return;
        }
        int room = (int) Math.min(tasks, Math.max(task + 1L, Math.max(FIRST_ROOM, before * 3L / 2)));
        started = Arrays.copyOf(started, room);
        ended = Arrays.copyOf(ended, room);
        workers = Arrays.copyOf(workers, room);
        firstSlice = Arrays.copyOf(firstSlice, room);
        lastSlice = Arrays.copyOf(lastSlice, room);
        Arrays.fill(lastSlice, before, room, TraceView.UNKNOWN_NANOS);
    }

    /** How many tasks were told of. */
    int tasksSeen() {
        return seen.cardinality();
    }

    void take(TaskSpan span) {
        int task = span.submissionIndex();
        if (seen.get(task)) {
            throw new MalformedTraceException(Fact.of("malformed.twice").number("task", task));
        }
        seen.set(task);
        long before = TraceView.UNKNOWN_NANOS;
        long[] times = {span.submittedNanos(), span.startedNanos(), span.endedNanos(), span.joinedNanos()};
        for (long time : times) {
            if (time != TraceView.UNKNOWN_NANOS && time < before) {
                throw new MalformedTraceException(Fact.of("malformed.times").number("task", task));
            }
            before = Math.max(before, time);
        }
        reach(task);
        started[task] = span.startedNanos();
        ended[task] = span.endedNanos();
        workers[task] = span.worker();
    }

    void takeSlice(int task, long start, long end, long processor, SliceState state) {
        if (start >= end) {
            throw new MalformedTraceException(
                    Fact.of("malformed.slice.backwards").number("task", task));
        }
        reach(task);
        if (start < lastSlice[task]) {
            throw new MalformedTraceException(Fact.of("malformed.slice.order").number("task", task));
        }
        if (processor < -1 || processor > HIGHEST_PROCESSOR || (processor >= 0 && state != SliceState.RUNNING)) {
            throw new MalformedTraceException(Fact.of("malformed.slice.processor")
                    .number("processor", processor)
                    .number("task", task));
        }
        if (lastSlice[task] == TraceView.UNKNOWN_NANOS) {
            firstSlice[task] = start;
        }
        lastSlice[task] = end;
    }

    /** Checks what can be known at the end only. */
    void finish() {
        for (int task = 0; task < lastSlice.length; task++) {
            if (lastSlice[task] != TraceView.UNKNOWN_NANOS
                    && (!ran(task) || firstSlice[task] < started[task] || lastSlice[task] > ended[task])) {
                throw new MalformedTraceException(
                        Fact.of("malformed.slice.outside").number("task", task));
            }
        }
        oneTaskAtATime();
    }

    private boolean ran(int task) {
        return seen.get(task)
                && workers[task] != TraceView.NONE
                && started[task] != TraceView.UNKNOWN_NANOS
                && ended[task] != TraceView.UNKNOWN_NANOS;
    }

    private void oneTaskAtATime() {
        int[] sorted = IndexSort.of(workers.length, this::byWorkerThenStart);
        int before = TraceView.NONE;
        for (int task : sorted) {
            if (!ran(task)) {
                continue;
            }
            if (before != TraceView.NONE && workers[before] == workers[task] && ended[before] > started[task]) {
                throw new MalformedTraceException(Fact.of("malformed.atOnce")
                        .number("worker", workers[task])
                        .number("one", before)
                        .number("other", task));
            }
            before = task;
        }
    }

    private int byWorkerThenStart(int one, int other) {
        int byWorker = Integer.compare(workers[one], workers[other]);
        if (byWorker != 0) {
            return byWorker;
        }
        int byStart = Long.compare(started[one], started[other]);
        return byStart != 0 ? byStart : Long.compare(ended[one], ended[other]);
    }
}
