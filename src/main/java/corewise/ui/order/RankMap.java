package corewise.ui.order;

import java.util.List;

/**
 * How often tasks had ranks, gathered into square cells where there are more tasks than cells. Immutable.
 *
 * @param cells number of cells along each side
 * @param counts how many pairs of task and rank fell into each cell, by rank, then by task
 * @param most the largest count, at least 1
 */
record RankMap(int cells, int[] counts, int most) {
    private static final int MOST_CELLS = 96;

    /** Gathers orders of so many tasks. */
    static RankMap of(List<int[]> orders, int tasks) {
        int cells = Math.min(tasks, MOST_CELLS);
        int[] counts = new int[cells * cells];
        int most = 1;
        for (int[] order : orders) {
            for (int rank = 0; rank < order.length; rank++) {
                int cell = cell(rank, tasks, cells) * cells + cell(order[rank], tasks, cells);
                counts[cell]++;
                most = Math.max(most, counts[cell]);
            }
        }
        return new RankMap(cells, counts, most);
    }

    private static int cell(int place, int tasks, int cells) {
        return (int) ((long) place * cells / tasks);
    }

    /** How often, 0 for never to 1 for the most often. */
    double share(int rankCell, int taskCell) {
        return counts[rankCell * cells + taskCell] / (double) most;
    }
}
