package corewise.ui.board;

import corewise.model.IndexSort;
import corewise.model.TaskOutcome;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.ui.fx.OnWindowThread;

/**
 * Keeps the finished tasks of a board sorted by their end; time may go back as well as forward. Of a whole trace all tasks
 * are sorted once: wherever time goes then, those that have finished are the first of them.
 */
@OnWindowThread
final class FinishedOrder {
    private final TraceView trace;
    private final BoardState board;
    private int ordered;
    private boolean whole;

    FinishedOrder(TraceView trace, BoardState board) {
        this.trace = trace;
        this.board = board;
    }

    /** Takes over which tasks have finished at a moment. */
    void orderAt(long nanos) {
        int count = board.counts[TaskState.FINISHED.ordinal()];
        if (!whole && trace instanceof Trace && count > 0) {
            orderAll();
        } else if (!whole) {
            while (ordered > 0 && trace.endedNanos(board.order[ordered - 1]) > nanos) {
                board.rank[board.order[--ordered]] = TraceView.NONE;
            }
            if (ordered < count) {
                collect(count);
            }
        }
        board.finished = count;
    }

    private void orderAll() {
        int count = 0;
        for (int task = 0; task < board.tasks; task++) {
            TaskOutcome outcome = trace.outcome(task);
            boolean finishes = outcome != TaskOutcome.CANCELLED && outcome != TaskOutcome.NOT_RUN;
            if (finishes && trace.endedNanos(task) != TraceView.UNKNOWN_NANOS) {
                board.order[count++] = task;
            }
        }
        rank(0, count);
        whole = true;
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
        rank(from, count);
        ordered = count;
    }

    private void rank(int from, int count) {
        IndexSort.sort(board.order, from, count, this::byEnd);
        for (int rank = from; rank < count; rank++) {
            board.rank[board.order[rank]] = rank;
        }
    }

    private int byEnd(int one, int other) {
        int byEnd = Long.compare(trace.endedNanos(one), trace.endedNanos(other));
        return byEnd != 0 ? byEnd : Integer.compare(one, other);
    }
}
