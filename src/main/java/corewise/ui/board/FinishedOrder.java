package corewise.ui.board;

import corewise.model.IndexSort;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.ui.fx.OnWindowThread;

/** Keeps the finished tasks of a board sorted by their end; time may go back as well as forward. */
@OnWindowThread
final class FinishedOrder {
    private final TraceView trace;
    private final BoardState board;
    private int ordered;

    FinishedOrder(TraceView trace, BoardState board) {
        this.trace = trace;
        this.board = board;
    }

    /** Takes over which tasks have finished at a moment. */
    void orderAt(long nanos) {
        while (ordered > 0 && trace.endedNanos(board.order[ordered - 1]) > nanos) {
            board.rank[board.order[--ordered]] = TraceView.NONE;
        }
        int count = board.counts[TaskState.FINISHED.ordinal()];
        if (ordered < count) {
            collect(count);
        }
        board.finished = ordered;
    }

    private void collect(int count) {
        int found = ordered;
        for (int task = board.from; task < board.to; task++) {
            if (board.state[task] == (byte) TaskState.FINISHED.ordinal() && board.rank[task] == TraceView.NONE) {
                board.order[found++] = task;
            }
        }
        IndexSort.sort(board.order, ordered, count, this::byEnd);
        // a worker may tell late of a task that ended before one that is ordered already
        int from = ordered;
        while (from > 0 && byEnd(board.order[ordered], board.order[from - 1]) < 0) {
            from--;
        }
        IndexSort.sort(board.order, from, count, this::byEnd);
        for (int rank = from; rank < count; rank++) {
            board.rank[board.order[rank]] = rank;
        }
        ordered = count;
    }

    private int byEnd(int one, int other) {
        int byEnd = Long.compare(trace.endedNanos(one), trace.endedNanos(other));
        return byEnd != 0 ? byEnd : Integer.compare(one, other);
    }
}
