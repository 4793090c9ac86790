package corewise.metrics;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The order in which tasks with a result ended: rank to submission index and back, ordered as {@link EndOrder} is.
 * Immutable.
 */
public final class CompletionRanks {

    /** The rank of a task that has no result. */
    public static final int NO_RANK = -1;

    private final int[] order;
    private final int[] ranks;

    private CompletionRanks(int[] order, int tasks) {
        this.order = order;
        ranks = new int[tasks];
        Arrays.fill(ranks, NO_RANK);
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
    }

    /** The ranks of a trace so far. */
    public static CompletionRanks of(TraceView trace) {
        return trace instanceof Trace whole
                ? whole.derived(CompletionRanks.class, CompletionRanks::ranked)
                : ranked(trace);
    }

    private static CompletionRanks ranked(TraceView trace) {
        IntPredicate done = task -> trace.outcome(task) == TaskOutcome.DONE;
        int[] order = trace instanceof Trace whole
                ? IntStream.of(EndOrder.of(whole).tasks()).filter(done).toArray()
                : EndOrder.sorted(trace, done);
        return new CompletionRanks(order, trace.taskCount());
    }

    /** Submission indices of the tasks that are done, in the order in which they ended. */
    public static int[] completionOrder(TraceView trace) {
        return of(trace).order();
    }

    /** How many different completion orders there are among these traces. */
    public static int distinctOrders(Collection<? extends TraceView> traces) {
        Set<IntBuffer> orders = new HashSet<>();
        for (TraceView trace : traces) {
            orders.add(IntBuffer.wrap(of(trace).order));
        }
        return orders.size();
    }

    /** Rank of a task, {@link #NO_RANK} when it has no result. */
    public int rank(int task) {
        return ranks[task];
    }

    /** Submission indices by rank, a copy. */
    public int[] order() {
        return order.clone();
    }

    /** Whether the tasks ended in list order. */
    public boolean isListOrder() {
        return InvertedPairs.isListOrder(order);
    }
}
