package corewise.ui.order;

import corewise.model.Way;
import java.util.List;

/** How often the tasks of a way had ranks, gathered into cells where there are more tasks than cells. Immutable. */
final class RankMap {
    private static final int MOST_CELLS = 96;

    private final Way way;
    private final int tasks;
    private final int runs;
    private final int cells;
    private final int[] counts;
    private final int most;

    private RankMap(Way way, int tasks, int runs, int cells, int... counts) {
        this.way = way;
        this.tasks = tasks;
        this.runs = runs;
        this.cells = cells;
        this.counts = counts;
        int highest = 1;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        most = highest;
    }

    /** Gathers the orders of so many tasks in runs of a way. */
    static RankMap of(Way way, List<int[]> orders, int tasks) {
        int cells = Math.min(tasks, MOST_CELLS);
        int[] counts = new int[cells * cells];
        for (int[] order : orders) {
            for (int rank = 0; rank < order.length; rank++) {
                counts[cell(rank, tasks, cells) * cells + cell(order[rank], tasks, cells)]++;
            }
        }
        return new RankMap(way, tasks, orders.size(), cells, counts);
    }

    private static int cell(int place, int tasks, int cells) {
        return (int) ((long) place * cells / tasks);
    }

    Way way() {
        return way;
    }

    /** How many runs were gathered. */
    int runs() {
        return runs;
    }

    /** Number of cells along each side. */
    int cells() {
        return cells;
    }

    /** The first place of the list, or the first rank, that a cell holds. */
    int first(int cell) {
        return (int) (((long) cell * tasks + cells - 1) / cells);
    }

    /** The last one that a cell holds. */
    int last(int cell) {
        return first(cell + 1) - 1;
    }

    /** How often a task of the one cell had a rank of the other, in all runs together. */
    int count(int rankCell, int taskCell) {
        return counts[rankCell * cells + taskCell];
    }

    /** The highest count, at least 1. */
    int most() {
        return most;
    }
}
