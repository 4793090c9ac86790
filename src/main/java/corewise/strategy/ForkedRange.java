package corewise.strategy;

import java.util.concurrent.RecursiveAction;

/**
 * A part of a list that is halved until one item is left. Runs on a worker that steals. It does not wait for the halves
 * that it put aside, so that one that is lost with its worker keeps no other from ending.
 */
final class ForkedRange extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;
    private final int forkedBy;
    private final transient Leaf leaf;

    /**
     * @param from first item
     * @param to behind the last item
     * @param forkedBy the worker that put this part aside
     * @param leaf what is done with an item
     */
    ForkedRange(int from, int to, int forkedBy, Leaf leaf) {
        this.from = from;
        this.to = to;
        this.forkedBy = forkedBy;
        this.leaf = leaf;
    }

    @Override
    protected void compute() {
        int end = to;
        while (end - from > 1) {
            int middle = (from + end) >>> 1;
            StealingWorkers.putAside(new ForkedRange(middle, end, StealingWorkers.currentIndex(), leaf));
            end = middle;
        }
        // the first half stayed with this worker; whoever put this part aside is who put its first item aside
        leaf.run(from, forkedBy);
    }

    /** What is done with an item. */
    @FunctionalInterface
    interface Leaf {

        /**
         * Does it; throws nothing.
         *
         * @param item submission index
         * @param forkedBy the worker that put it aside, {@link StealingWorkers#NOBODY} when main did
         */
        void run(int item, int forkedBy);
    }
}
