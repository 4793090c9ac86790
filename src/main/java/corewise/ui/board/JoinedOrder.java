package corewise.ui.board;

import corewise.model.IndexSort;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.ui.fx.OnWindowThread;

/**
 * The joined list of a board where results are taken as they come: in the order in which main took them. Time may go back
 * as well as forward.
 */
@OnWindowThread
final class JoinedOrder {
    private final TraceView trace;
    private final BoardState board;
    private final boolean byArrival;
    private long readNanos = -1;
    private int joined = -1;

    JoinedOrder(TraceView trace, BoardState board) {
        this.trace = trace;
        this.board = board;
        byArrival = trace.spec().joinsInOrderOfArrival();
        board.arrived = byArrival ? new int[trace.taskCount()] : null;
    }

    /** Takes over what main has taken at a moment. */
    void orderAt(long nanos) {
        // a joined list that grows at its end only changes when it grows, or time goes back
        if (!byArrival || (nanos >= readNanos && board.joined == joined)) {
            return;
        }
        readNanos = nanos;
        joined = board.joined;
        int count = 0;
        for (int task = 0; task < board.to; task++) {
            TaskOutcome outcome = trace.outcome(task);
            boolean came = outcome == TaskOutcome.DONE || outcome == TaskOutcome.FAILED;
            if (came && TraceView.reached(trace.joinedNanos(task), nanos)) {
                board.arrived[count++] = task;
            }
        }
        IndexSort.sort(board.arrived, 0, count, this::byArrival);
        board.arrivals = count;
    }

    private int byArrival(int one, int other) {
        int order = Long.compare(trace.joinedNanos(one), trace.joinedNanos(other));
        return order != 0 ? order : Integer.compare(one, other);
    }
}
