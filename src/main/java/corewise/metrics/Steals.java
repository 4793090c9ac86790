package corewise.metrics;

import corewise.model.TraceView;

/** Counts what workers took that others had put aside. Stateless. */
public final class Steals {
    private Steals() {}

    /** Whether a task was run by another worker than the one that put it aside. */
    public static boolean stolen(TraceView trace, int task) {
        return trace.forkedBy(task) != TraceView.NONE
                && trace.worker(task) != TraceView.NONE
                && trace.forkedBy(task) != trace.worker(task);
    }

    /** How many tasks were stolen; 0 for ways in which nothing is put aside. */
    public static int count(TraceView trace) {
        int stolen = 0;
        for (int task = 0; task < trace.taskCount(); task++) {
            stolen += stolen(trace, task) ? 1 : 0;
        }
        return stolen;
    }
}
