package corewise.file;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The rows of one processor's track, handed out so that nothing on a row overlaps; quick however much overlaps. Not
 * thread-safe.
 */
final class FreeRows {
    private final PriorityQueue<Taken> taken = new PriorityQueue<>(Comparator.comparingLong(Taken::untilNanos));
    private final PriorityQueue<Integer> free = new PriorityQueue<>();
    private int rows;

    /**
     * Takes the first row that is free for an interval.
     *
     * @param startNanos not before the start of what was taken before
     */
    int take(long startNanos, long endNanos) {
        while (!taken.isEmpty() && taken.peek().untilNanos() <= startNanos) {
            free.add(taken.poll().row());
        }
        int row = free.isEmpty() ? rows++ : free.poll();
        taken.add(new Taken(row, endNanos));
        return row;
    }

    /** How many rows were needed. */
    int rows() {
        return rows;
    }

    private record Taken(int row, long untilNanos) {}
}
