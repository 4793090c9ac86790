package corewise.ui.order;

import java.util.List;

/** How often tasks had ranks, gathered into square cells where there are more tasks than cells. Immutable. */
final class RankMap {
    private static final int MOST_CELLS = 96;

    private final int cells;
    private final int[] counts;
    private final int most;

    private RankMap(int cells, int[] counts, int most) {
        this.cells = cells;
        this.counts = counts;
        this.most = most;
    }

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

    /** Number of cells along each side. */
    int cells() {
        return cells;
    }

    /** How often, 0 for never to 1 for the most often. */
    double share(int rankCell, int taskCell) {
        return counts[rankCell * cells + taskCell] / (double) most;
    }
}
