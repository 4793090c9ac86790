package corewise.metrics;

import corewise.model.IndexSort;
import corewise.model.Trace;

/** Whether the list that a run joined is in list order. Stateless. */
public final class ArrivalOrder {
    private ArrivalOrder() {}

    /** Whether a run's joined list is in the order in which results came, and that was not the list's. */
    public static boolean differs(Trace run) {
        return run.spec().joinsInOrderOfArrival() && run.derived(Came.class, Came::of).otherwise;
    }

    /** Worked out once a trace. */
    private record Came(boolean otherwise) {
        static Came of(Trace run) {
            int[] order = IndexSort.of(
                    run.taskCount(), (one, other) -> Long.compare(run.joinedNanos(one), run.joinedNanos(other)));
            return new Came(!InvertedPairs.isListOrder(order));
        }
    }
}
