package corewise.simulation;

import corewise.model.RunSpec.Joining;

/** In which order main takes results. Belongs to one thread. */
final class Joins {
    private final RunTable table;
    private Joining joining;
    private int chunk;
    private int[] come = new int[0];
    private int there;
    private int next;

    Joins(RunTable table) {
        this.table = table;
    }

    /** @param chunkOfItems items whose results come together */
    void reset(Joining how, int chunkOfItems) {
        joining = how;
        chunk = chunkOfItems;
        there = 0;
        next = 0;
        if (joining != Joining.IN_LIST_ORDER && come.length < table.items) {
            come = new int[table.items];
        }
    }

    /** A result is there. */
    void come(int item) {
        if (joining != Joining.IN_LIST_ORDER) {
            come[there++] = item;
        }
    }

    /** Whether the next result can be taken. */
    boolean any() {
        if (joining != Joining.IN_LIST_ORDER) {
            return next < there;
        }
        // those of a chunk are there with its last one, and are worked on in order
        int last = chunk == 1 ? next : Math.min(table.items, (next / chunk + 1) * chunk) - 1;
        return next < table.items && table.ended[last] >= 0;
    }

    /** Takes the next: its item. */
    int take() {
        int item = joining == Joining.IN_LIST_ORDER ? next : come[next];
        next++;
        return item;
    }

    /** Whether main has all of them at the end only. */
    boolean allAtOnce() {
        return joining == Joining.ALL_AT_ONCE;
    }
}
