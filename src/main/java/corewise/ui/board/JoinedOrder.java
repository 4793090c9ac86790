package corewise.ui.board;

import corewise.metrics.ArrivalOrder;
import corewise.model.IndexSort;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.ui.fx.OnWindowThread;

/**
 * The joined list of a board where results are taken as they come: in the order in which main took them. Time may go back
 * as well as forward. Of a whole trace all are sorted once: wherever time goes then, those that have come are the first of
 * them.
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
        board.arrived = byArrival && !(trace instanceof Trace) ? new int[board.tasks] : null;
    }

    /** Takes over what main has taken at a moment. */
    void orderAt(long nanos) {
        // a joined list that grows at its end only changes when it grows, or time goes back
        if (!byArrival || (nanos >= readNanos && board.joined == joined)) {
            return;
        }
        readNanos = nanos;
        joined = board.joined;
        if (trace instanceof Trace whole) {
            board.arrived = ArrivalOrder.of(whole).tasks();
            board.arrivals = comeBy(nanos);
        } else {
            collect(nanos);
        }
    }

    /** How many of the sorted ones have come. */
    private int comeBy(long nanos) {
        int from = 0;
        int to = board.arrived.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (TraceView.reached(trace.joinedNanos(board.arrived[middle]), nanos)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void collect(long nanos) {
        int count = 0;
        for (int task = 0; task < board.to; task++) {
            if (ArrivalOrder.comes(trace, task, nanos)) {
                board.arrived[count++] = task;
            }
        }
        IndexSort.sort(board.arrived, 0, count, ArrivalOrder.byArrival(trace));
        board.arrivals = count;
    }
}
