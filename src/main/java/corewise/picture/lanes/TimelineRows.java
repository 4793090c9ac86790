package corewise.picture.lanes;

import corewise.model.MachineInfo;
import corewise.model.TraceView;
import corewise.model.WorkerKind;

/**
 * The rows of a timeline.
 *
 * @param by what a row is
 * @param count number of rows, 1 or more
 * @param coreReported whether the system says which core a task is on; if not, there is one row for all cores
 */
public record TimelineRows(RowsBy by, int count, boolean coreReported) {
    /** More than a screen has lines: beyond, neighbours in the list share a row, in which the longest bar is seen. */
    private static final int MOST_TASK_ROWS = 2048;

    /** The row of what has no row. */
    public static final int NONE = -1;

    /** The rows of a trace so far: those of a thread per task are known from the beginning, as many as items. */
    public static TimelineRows of(TraceView trace, RowsBy by) {
        MachineInfo machine = trace.machine();
        if (by == RowsBy.TASK) {
            int rows = Math.clamp(trace.taskCount(), 1, MOST_TASK_ROWS);
            return new TimelineRows(by, rows, machine.coreReported());
        }
        if (by == RowsBy.WORKER) {
            int expected = Math.max(trace.workerCount(), trace.spec().effectiveWorkers());
            return new TimelineRows(by, Math.max(1, expected), machine.coreReported());
        }
        return new TimelineRows(by, machine.coreReported() ? machine.logicalProcessors() : 1, machine.coreReported());
    }

    /** The row of a task that runs on a processor, {@link #NONE} where nothing is known of it. */
    public int row(TraceView trace, int task, int processor) {
        int row = switch (by) {
            case TASK -> (int) ((long) task * count / Math.max(1, trace.taskCount()));
            case WORKER -> trace.worker(task);
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
        if (row >= trace.workerCount()) {
            return "";
        }
        return trace.workerInfo(row).kind() == WorkerKind.MAIN
                ? trace.workerInfo(row).name()
                : Integer.toString(trace.workerInfo(row).number());
    }
}
