package corewise.strategy;

import java.util.concurrent.RecursiveAction;

/** A part of a list that is halved until one item is left. Runs on a worker that steals. */
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
        if (to - from == 1) {
            leaf.run(from, forkedBy);
            return;
        }
        int middle = (from + to) >>> 1;
        ForkedRange second = new ForkedRange(middle, to, StealingWorkers.currentIndex(), leaf);
        second.fork();
        // the first half stays with this worker; whoever put this part aside is who put its first item aside
        new ForkedRange(from, middle, forkedBy, leaf).compute();
        second.join();
    }

    /** What is done with an item. */
    @FunctionalInterface
    interface Leaf {

        /**
         * Does it.
         *
         * @param item submission index
         * @param forkedBy the worker that put it aside, {@link StealingWorkers#NOBODY} when main did
         */
        void run(int item, int forkedBy);
    }
}
