package corewise.metrics;

import corewise.model.IndexSort;
import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.model.WorkerLife;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Walks once over all that a run did, in the order of time, and adds up what used cores beside the work. Stateless from
 * outside; a value of one use inside. Takes time in the number of slices.
 */
final class CoreTimeSweep {
    // ends sort before starts of the same time: what meets does not overlap
    private static final int END = 0;
    private static final int START = 3;
    private static final int RUNNING = 0;
    private static final int STARTING = 1;
    private static final int HANDING_OVER = 2;
    /** Here the number of processors that may be used changes. */
    private static final int CHANGE = 6;

    private static final int CODES = 8;
    /** Of fewer starts none is said to be unusual. */
    private static final int FEW_STARTS = 8;
    /** Starts on a quiet machine differ by less than this from those of the lower quarter. */
    private static final int TIMES_A_QUARTER = 4;

    private final TraceView trace;
    private final long untilNanos;
    private long[] steps;
    private int count;

    private CoreTimeSweep(TraceView trace) {
        this.trace = trace;
        untilNanos = RunTimes.makespanNanos(trace);
        steps = new long
                [2 * (trace.sliceCount() + 2 * trace.taskCount() + trace.workerCount())
                        + trace.usableCores().size()];
    }

    /**
     * Core time beside the work, in nanoseconds, 0 or more.
     *
     * @param startingNanos of workers being made
     * @param handingOverNanos of workers between two tasks
     * @param overfullNanos time in which more tasks are drawn running than there are processors
     */
    record Costs(long startingNanos, long handingOverNanos, long overfullNanos) {}

    /**
     * What starting and handing over cost at most: at each moment no more of them can use a core than our running tasks
     * leave free.
     */
    static Costs of(TraceView trace) {
        CoreTimeSweep sweep = new CoreTimeSweep(trace);
        sweep.addRunning();
        sweep.addStarting();
        sweep.addHandingOver();
        trace.usableCores().forEach(change -> sweep.steps[sweep.count++] = change.fromNanos() * CODES + CHANGE);
        return sweep.walk(UsableTime.of(trace));
    }

    private void addRunning() {
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                add(RUNNING, trace.sliceStartNanos(slice), trace.sliceEndNanos(slice));
            }
        }
    }

    private void addStarting() {
        List<long[]> starts = new ArrayList<>();
        for (int task = 0; task < trace.taskCount(); task++) {
            long launched = trace.launchedNanos(task);
            long started = trace.startedNanos(task);
            if (launched != TraceView.UNKNOWN_NANOS) {
                starts.add(new long[] {
                    trace.submittedNanos(task),
                    started == TraceView.UNKNOWN_NANOS ? launched : Math.min(launched, started)
                });
            }
        }
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            WorkerLife life = trace.workerLife(worker);
            if (!trace.workerInfo(worker).kind().forOneTask()) {
                starts.add(new long[] {life.launchedNanos(), life.readyNanos()});
            }
        }
        long most = mostOfOne(starts);
        starts.forEach(start -> add(STARTING, start[0], Math.min(start[1], start[0] + most)));
    }

    /** What one start costs at most: far more than most took is time that other programs had, not the start. */
    private static long mostOfOne(List<long[]> starts) {
        long[] took = starts.stream()
                .filter(start -> start[0] >= 0 && start[1] > start[0])
                .mapToLong(start -> start[1] - start[0])
                .sorted()
                .toArray();
        return took.length < FEW_STARTS ? Long.MAX_VALUE / CODES : TIMES_A_QUARTER * took[took.length / 4];
    }

    private void addHandingOver() {
        int[] tasks = IntStream.range(0, trace.taskCount())
                .filter(task -> trace.worker(task) != TraceView.NONE)
                .filter(task -> trace.startedNanos(task) != TraceView.UNKNOWN_NANOS)
                .toArray();
        IndexSort.sort(tasks, 0, tasks.length, (one, other) -> {
            int byWorker = Integer.compare(trace.worker(one), trace.worker(other));
            return byWorker != 0 ? byWorker : Long.compare(trace.startedNanos(one), trace.startedNanos(other));
        });
        for (int k = 1; k < tasks.length; k++) {
            int before = tasks[k - 1];
            int after = tasks[k];
            if (trace.worker(before) == trace.worker(after) && trace.endedNanos(before) != TraceView.UNKNOWN_NANOS) {
                long free = Math.max(trace.endedNanos(before), trace.submittedNanos(after));
                add(HANDING_OVER, free, trace.startedNanos(after));
            }
        }
    }

    private void add(int kind, long fromNanos, long toNanos) {
        long to = Math.min(toNanos, untilNanos);
        if (fromNanos >= 0 && to > fromNanos) {
            steps[count++] = fromNanos * CODES + START + kind;
            steps[count++] = to * CODES + END + kind;
        }
    }

    private Costs walk(UsableTime usable) {
        Arrays.sort(steps, 0, count);
        long[] under = new long[START];
        long starting = 0;
        long handingOver = 0;
        long overfull = 0;
        long before = 0;
        int processors = usable.at(0);
        for (int k = 0; k < count; k++) {
            long now = steps[k] / CODES;
            long free = Math.max(0, processors - under[RUNNING]);
            long made = Math.min(free, under[STARTING]);
            starting += made * (now - before);
            handingOver += Math.min(free - made, under[HANDING_OVER]) * (now - before);
            overfull += under[RUNNING] > processors ? now - before : 0;
            before = now;
            int code = (int) (steps[k] % CODES);
            if (code == CHANGE) {
                processors = usable.at(now);
            } else {
                under[code % START] += code < START ? -1 : 1;
            }
        }
        return new Costs(starting, handingOver, overfull);
    }
}
