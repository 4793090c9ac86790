package corewise.validation;

import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.simulation.WayCost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a way costs, read off two of its runs: of many items with nothing to do, where main is what everything waits for, and
 * of items that are long enough for workers to have something to take whenever they want it. Stateless.
 */
final class CostFit {
    private static final int FEWEST = 3;

    private CostFit() {}

    /** The costs; stages that a way does not have cost nothing. */
    static WayCost of(Trace tiny, Trace longer, WayCost usual) {
        long join = joining(tiny);
        long gap = gap(longer);
        if (!longer.spec().way().startsWorkerPerTask() && !longer.spec().way().hasFixedWorkers()) {
            return WayCost.NONE.withItem(0, Math.max(0, gap - join), 0, join);
        }
        long give = sendingBack(longer);
        if (longer.spec().way().startsWorkerPerTask()) {
            long make = making(tiny);
            return usual.withMaking(0, make, up(longer, make)).withItem(0, 0, give, join);
        }
        long hand = handing(tiny);
        long make = makingOfPool(tiny);
        return usual.withMaking(0, make, up(longer, make)).withItem(hand, gap, give, join);
    }

    private static long median(LongStream values, long otherwise) {
        long[] sorted = values.sorted().toArray();
        return sorted.length < FEWEST ? otherwise : Math.max(0, sorted[sorted.length / 2]);
    }

    /** Between two submissions of a way that makes a worker for each. */
    private static long making(Trace run) {
        return median(
                IntStream.range(1, run.taskCount())
                        .mapToLong(task -> run.submittedNanos(task) - run.submittedNanos(task - 1)),
                0);
    }

    /** Between two submissions once all workers are made. */
    private static long handing(Trace run) {
        int from = Math.min(run.taskCount(), run.spec().workers() + 1);
        long submitted = median(
                IntStream.range(from, run.taskCount())
                        .mapToLong(task -> run.submittedNanos(task) - run.submittedNanos(task - 1)),
                0);
        if (submitted > 0 || run.taskCount() < FEWEST) {
            return submitted;
        }
        // all of it was handed over at once, as it is told: what tiny items come apart by is what they wait for
        long first = IntStream.range(0, run.taskCount())
                .mapToLong(run::startedNanos)
                .min()
                .orElse(0);
        long last = IntStream.range(0, run.taskCount())
                .mapToLong(run::endedNanos)
                .max()
                .orElse(0);
        return (last - first) / run.taskCount();
    }

    /** Main's time to make one of a fixed number of workers. */
    private static long makingOfPool(Trace run) {
        int workers = run.spec().effectiveWorkers();
        if (run.spec().usesProcesses()) {
            return Math.max(0, run.eventNanos(LifeEvent.Kind.POOL_RUNNING)) / workers;
        }
        int last = Math.min(workers, run.taskCount() - 1);
        return last < 1 ? 0 : Math.max(0, run.submittedNanos(last) - run.submittedNanos(0)) / last;
    }

    /** From a worker's having been made to its first item. */
    private static long up(Trace run, long make) {
        boolean each = run.spec().way().startsWorkerPerTask();
        List<Long> times = new ArrayList<>();
        boolean[] seen = new boolean[run.workerCount()];
        int[] byStart = IntStream.range(0, run.taskCount())
                .boxed()
                .sorted(Comparator.comparingLong(run::startedNanos))
                .mapToInt(Integer::intValue)
                .toArray();
        int workers = 0;
        for (int task : byStart) {
            if (!seen[run.worker(task)]) {
                seen[run.worker(task)] = true;
                workers++;
                long made = each ? run.submittedNanos(task) + make : workers * make;
                times.add(run.startedNanos(task) - made);
            }
        }
        // beyond as many as there are cores they wait for each other
        int atOnce = Math.min(times.size(), run.machine().availableProcessors());
        long[] first =
                times.stream().limit(atOnce).mapToLong(Long::longValue).sorted().toArray();
        return first.length == 0 ? 0 : Math.max(0, first[first.length / 2]);
    }

    /** From the end of an item to the begin of the next that its worker has, where one was there to be taken. */
    private static long gap(Trace run) {
        List<Long> gaps = new ArrayList<>();
        for (int worker = 0; worker < run.workerCount(); worker++) {
            int of = worker;
            int[] tasks = IntStream.range(0, run.taskCount())
                    .filter(task -> run.worker(task) == of && run.outcome(task) == TaskOutcome.DONE)
                    .boxed()
                    .sorted(Comparator.comparingLong(run::startedNanos))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int i = 1; i < tasks.length; i++) {
                if (run.submittedNanos(tasks[i]) <= run.endedNanos(tasks[i - 1]) || run.workerCount() == 1) {
                    gaps.add(run.startedNanos(tasks[i]) - run.endedNanos(tasks[i - 1]));
                }
            }
        }
        return median(gaps.stream().mapToLong(Long::longValue), 0);
    }

    private static long sendingBack(Trace run) {
        List<Long> times = new ArrayList<>();
        for (int slice = 0; slice < run.sliceCount(); slice++) {
            if (run.sliceState(slice) == SliceState.SENDING_BACK) {
                times.add(run.sliceEndNanos(slice) - run.sliceStartNanos(slice));
            }
        }
        return median(times.stream().mapToLong(Long::longValue), 0);
    }

    /** Between two results that main takes, where both were there already. */
    private static long joining(Trace run) {
        int[] tasks = IntStream.range(0, run.taskCount())
                .filter(task -> run.joinedNanos(task) != TraceView.UNKNOWN_NANOS)
                .boxed()
                .sorted(Comparator.comparingLong(run::joinedNanos))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] gaps = IntStream.range(1, tasks.length)
                .filter(i -> run.endedNanos(tasks[i]) < run.joinedNanos(tasks[i - 1]))
                .mapToLong(i -> run.joinedNanos(tasks[i]) - run.joinedNanos(tasks[i - 1]))
                .toArray();
        return median(Arrays.stream(gaps), 0);
    }
}
