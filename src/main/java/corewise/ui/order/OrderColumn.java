package corewise.ui.order;

import corewise.metrics.RunKey;
import corewise.model.RunId;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.Arrays;

/** One run in the chart. Immutable. */
final class OrderColumn {
    private final CompletedRun run;
    private final boolean alone;
    private final int number;
    private final int place;
    private final int[] order;
    private final int[] ranks;

    /**
     * A column.
     *
     * @param alone whether its repeats are the only runs of their way
     * @param number which of its repeats it is, from 1
     * @param place which of all runs it is, oldest first
     * @param order task numbers by rank; not changed any more
     */
    OrderColumn(CompletedRun run, boolean alone, int number, int place, int[] order) {
        this.run = run;
        this.alone = alone;
        this.number = number;
        this.place = place;
        this.order = order;
        ranks = new int[run.trace().taskCount()];
        Arrays.fill(ranks, TraceView.NONE);
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
    }

    CompletedRun run() {
        return run;
    }

    Way way() {
        return run.trace().spec().way();
    }

    /** What it has in common with its repeats. */
    RunKey key() {
        return RunKey.of(run.trace());
    }

    /** Whether its repeats are the only runs of their way. */
    boolean alone() {
        return alone;
    }

    /** Which of its repeats it is, from 1. */
    int number() {
        return number;
    }

    /** Which of all runs it is, oldest first. */
    int place() {
        return place;
    }

    /** Which run it is, in every file. */
    RunId id() {
        return run.trace().id();
    }

    /** How many tasks have a rank. */
    int size() {
        return order.length;
    }

    /** The task of a rank. */
    int taskAt(int rank) {
        return order[rank];
    }

    /** The rank of a task, {@link TraceView#NONE} where it has none. */
    int rank(int task) {
        return ranks[task];
    }

    /** The order itself, not to be changed. */
    int[] order() {
        return order;
    }
}
