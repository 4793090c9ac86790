package corewise.metrics;

import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TraceView;

/**
 * Changes of logical processor seen within spans. Stateless. A lower bound: a move away and back between two
 * checkpoints is not seen, and where the core is not reported there are none.
 */
public final class Migrations {
    private Migrations() {}

    /** Changes of processor between running slices of one task, 0 or more. */
    public static int observedMigrations(TraceView trace, int task) {
        int moves = 0;
        int later = CoreSlice.UNKNOWN_PROCESSOR;
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            int here = trace.sliceState(slice) == SliceState.RUNNING ? trace.sliceProcessor(slice) : -1;
            if (here == CoreSlice.UNKNOWN_PROCESSOR) {
                continue;
            }
            if (later != CoreSlice.UNKNOWN_PROCESSOR && later != here) {
                moves++;
            }
            later = here;
        }
        return moves;
    }

    /** Sum over all tasks. */
    public static long totalObservedMigrations(TraceView trace) {
        long moves = 0;
        for (int task = 0; task < trace.taskCount(); task++) {
            moves += observedMigrations(trace, task);
        }
        return moves;
    }
}
