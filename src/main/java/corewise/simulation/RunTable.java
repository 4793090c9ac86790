package corewise.simulation;

import java.util.Arrays;

/** The times of the items of a run, nanoseconds since its start, −1 before they have come. Belongs to one thread. */
final class RunTable {
    int items;
    /** How long each takes alone at full speed. */
    long[] nanos = new long[0];

    long[] submitted = new long[0];
    long[] launched = new long[0];
    long[] started = new long[0];
    long[] ended = new long[0];
    long[] joined = new long[0];
    int[] worker = new int[0];
    int[] forkedBy = new int[0];

    private ItemTimes filled;
    private int filledItems;

    void reset(ItemTimes times, int count) {
        items = count;
        if (nanos.length < count) {
            nanos = new long[count];
            submitted = new long[count];
            launched = new long[count];
            started = new long[count];
            ended = new long[count];
            joined = new long[count];
            worker = new int[count];
            forkedBy = new int[count];
        }
        if (!times.equals(filled) || count != filledItems) {
            times.fill(nanos, count);
            filled = times;
            filledItems = count;
        }
        Arrays.fill(submitted, 0, count, -1);
        Arrays.fill(launched, 0, count, -1);
        Arrays.fill(started, 0, count, -1);
        Arrays.fill(ended, 0, count, -1);
        Arrays.fill(joined, 0, count, -1);
        Arrays.fill(worker, 0, count, -1);
        Arrays.fill(forkedBy, 0, count, -1);
    }
}
