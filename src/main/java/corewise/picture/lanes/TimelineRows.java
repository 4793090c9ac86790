package corewise.picture.lanes;

import corewise.model.MachineInfo;
import corewise.model.TraceView;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a timeline. Those of workers stand in the order of their numbers, for which a reader looks, main first:
 * the order in which they came to their first work is another in each run.
 *
 * @param by what a row is
 * @param count number of rows, 1 or more
 * @param coreReported whether the system says which core a task is on; if not, there is one row for all cores
 * @param places the row of each worker; empty where the workers' numbers say it by themselves, as those that are given
 *     here do: a row stays where it is then, whoever comes later
 */
public record TimelineRows(RowsBy by, int count, boolean coreReported, List<Integer> places) {
    /** More than a screen has lines: beyond, neighbours in the list share a row, in which the longest bar is seen. */
    private static final int MOST_TASK_ROWS = 2048;

    /** The row of what has no row. */
    public static final int NONE = -1;

    /** Rows of which nobody has one by a place of its own. */
    public TimelineRows(RowsBy by, int count, boolean coreReported) {
        this(by, count, coreReported, List.of());
    }

    /** The rows of a trace so far: those of a thread per task are known from the beginning, as many as items. */
    public static TimelineRows of(TraceView trace, RowsBy by) {
        MachineInfo machine = trace.machine();
        if (by == RowsBy.TASK) {
            int rows = Math.clamp(trace.taskCount(), 1, MOST_TASK_ROWS);
            return new TimelineRows(by, rows, machine.coreReported());
        }
        if (by == RowsBy.WORKER) {
            int workers = trace.workerCount();
            int rows = Math.max(1, Math.max(workers, trace.spec().effectiveWorkers()));
            return new TimelineRows(by, rows, machine.coreReported(), places(trace, workers, rows));
        }
        return new TimelineRows(by, machine.coreReported() ? machine.logicalProcessors() : 1, machine.coreReported());
    }

    /** The order in which the workers of a trace are listed: main first, then by number. */
    public static Comparator<Integer> byNumber(TraceView trace) {
        return Comparator.<Integer, Boolean>comparing(
                        worker -> trace.workerInfo(worker).kind() != WorkerKind.MAIN)
                .thenComparingInt(worker -> trace.workerInfo(worker).number())
                .thenComparing(Comparator.naturalOrder());
    }

    private static List<Integer> places(TraceView trace, int workers, int rows) {
        BitSet taken = new BitSet(rows);
        for (int worker = 0; worker < workers; worker++) {
            int place = place(trace.workerInfo(worker));
            if (place < 0 || place >= rows || taken.get(place)) {
                return sorted(trace, workers);
            }
            taken.set(place);
        }
        return List.of();
    }

    private static List<Integer> sorted(TraceView trace, int workers) {
        List<Integer> order =
                IntStream.range(0, workers).boxed().sorted(byNumber(trace)).toList();
        Integer[] places = new Integer[workers];
        for (int row = 0; row < workers; row++) {
            places[order.get(row)] = row;
        }
        return List.copyOf(Arrays.asList(places));
    }

    /** Workers that are there for one task have its number, the others are counted from 1. */
    private static int place(WorkerInfo worker) {
        boolean fromZero = worker.kind() == WorkerKind.MAIN || worker.kind().forOneTask();
        return fromZero ? worker.number() : worker.number() - 1;
    }

    private int placeOf(TraceView trace, int worker) {
        if (places.isEmpty()) {
            return worker >= 0 && worker < trace.workerCount() ? place(trace.workerInfo(worker)) : NONE;
        }
        return worker >= 0 && worker < places.size() ? places.get(worker) : NONE;
    }

    /** The worker whose row it is, where a row is a worker; {@link TraceView#NONE} while it is not known. */
    public int worker(TraceView trace, int row) {
        if (placeOf(trace, row) == row) {
            return row;
        }
        return IntStream.range(0, trace.workerCount())
                .filter(worker -> placeOf(trace, worker) == row)
                .findFirst()
                .orElse(TraceView.NONE);
    }

    /** The row of a task that runs on a processor, {@link #NONE} where nothing is known of it. */
    public int row(TraceView trace, int task, int processor) {
        int row = switch (by) {
            case TASK -> (int) ((long) task * count / Math.max(1, trace.taskCount()));
            case WORKER -> placeOf(trace, trace.worker(task));
            case CORE -> coreReported ? processor : 0;
        };
        return row >= 0 && row < count ? row : NONE;
    }

    /** Whether a row may hold anything: cores that this program may not use never do. */
    public boolean usable(TraceView trace, int row) {
        return by != RowsBy.CORE || !coreReported || trace.machine().usable(row);
    }

    /** What stands beside a row; empty while its worker is not known. */
    public String label(TraceView trace, int row) {
        if (by == RowsBy.CORE) {
            return coreReported ? Integer.toString(row) : "";
        }
        if (by == RowsBy.TASK) {
            // the first of those that share the row
            return Long.toString(((long) row * trace.taskCount() + count - 1) / count);
        }
        int worker = worker(trace, row);
        if (worker == TraceView.NONE) {
            return "";
        }
        WorkerInfo info = trace.workerInfo(worker);
        return info.kind() == WorkerKind.MAIN ? info.name() : Integer.toString(info.number());
    }
}
