package corewise.ui.order;

import corewise.model.Way;
import java.util.List;

/** How often the tasks had ranks in runs that are repeats of each other, gathered into cells where there are more tasks than cells. Immutable. */
final class RankMap {
    private static final int MOST_CELLS = 96;

    private final Repeats repeats;
    private final int tasks;
    private final int runs;
    private final int cells;
    private final int[] counts;
    private final int most;

    private RankMap(Repeats repeats, int tasks, int runs, int cells, int... counts) {
        this.repeats = repeats;
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

    /**
     * Whose orders they are. Immutable.
     *
     * @param name for people
     */
    record Repeats(String name, Way way) {}

    /** Gathers the orders of so many tasks in runs that are repeats. */
    static RankMap of(Repeats repeats, List<int[]> orders, int tasks) {
        int cells = Math.min(tasks, MOST_CELLS);
        int[] counts = new int[cells * cells];
        for (int[] order : orders) {
            for (int rank = 0; rank < order.length; rank++) {
                counts[cell(rank, tasks, cells) * cells + cell(order[rank], tasks, cells)]++;
            }
        }
        return new RankMap(repeats, tasks, orders.size(), cells, counts);
    }

    private static int cell(int place, int tasks, int cells) {
        return (int) ((long) place * cells / tasks);
    }

    Way way() {
        return repeats.way();
    }

    /** Whose they are, for people. */
    String name() {
        return repeats.name();
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
