package corewise.ui.board;

import corewise.metrics.EndOrder;
import corewise.model.IndexSort;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Keeps the finished tasks of a board sorted by their end; time may go back as well as forward. Of a whole trace all tasks
 * are sorted once: wherever time goes then, those that have finished are the first of them.
 */
@OnWindowThread
final class FinishedOrder {
    private final TraceView trace;
    private final BoardState board;
    private final IntBinaryOperator byEnd;
    private int ordered;

    FinishedOrder(TraceView trace, BoardState board) {
        this.trace = trace;
        this.board = board;
        byEnd = EndOrder.byEnd(trace);
        // of a whole trace those that are kept with it take their place
        int tasks = trace instanceof Trace ? 0 : board.tasks;
        board.order = new int[tasks];
        board.rank = new int[tasks];
        Arrays.fill(board.rank, TraceView.NONE);
    }

    /** Takes over which tasks have finished at a moment. */
    void orderAt(long nanos) {
        int count = board.counts[TaskState.FINISHED.ordinal()];
        if (trace instanceof Trace whole) {
            if (count > 0) {
                EndOrder all = EndOrder.of(whole);
                board.order = all.tasks();
                board.rank = all.ranks();
            }
        } else {
            while (ordered > 0 && trace.endedNanos(board.order[ordered - 1]) > nanos) {
                board.rank[board.order[--ordered]] = TraceView.NONE;
            }
            if (ordered < count) {
                collect(count);
            }
        }
        board.finished = count;
    }

    private void collect(int count) {
        int found = ordered;
        for (int task = board.from; task < board.to; task++) {
            if (board.state[task] == (byte) TaskState.FINISHED.ordinal() && board.rank[task] == TraceView.NONE) {
                board.order[found++] = task;
            }
        }
        IndexSort.sort(board.order, ordered, count, byEnd);
        // a worker may tell late of a task that ended before one that is ordered already
        int from = ordered;
        while (from > 0 && byEnd.applyAsInt(board.order[ordered], board.order[from - 1]) < 0) {
            from--;
        }
        IndexSort.sort(board.order, from, count, byEnd);
        for (int rank = from; rank < count; rank++) {
            board.rank[board.order[rank]] = rank;
        }
        ordered = count;
    }
}
