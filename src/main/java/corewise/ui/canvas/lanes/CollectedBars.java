package corewise.ui.canvas.lanes;

import corewise.model.IndexSort;
import corewise.model.TraceView;
import corewise.picture.lanes.Fill;
import corewise.picture.lanes.TaskGaps;
import java.util.Arrays;

/** The bars of a {@link BarIndex} as they come, before they are put in order. Belongs to the thread that makes the index. */
final class CollectedBars implements TaskGaps.Bars {
    private final TraceView trace;
    private final BarFilter filter;
    private long[] start;
    private long[] end;
    private int[] what;
    private int[] rowOf;
    private int count;
    private int row;

    CollectedBars(TraceView trace, BarFilter filter) {
        this.trace = trace;
        this.filter = filter;
        int room = Math.max(16, filter.all() ? trace.sliceCount() : 0);
        start = new long[room];
        end = new long[room];
        what = new int[room];
        rowOf = new int[room];
    }

    /** The row of the bars that come next. */
    void row(int next) {
        row = next;
    }

    TraceView trace() {
        return trace;
    }

    BarFilter filter() {
        return filter;
    }

    long start(int bar) {
        return start[bar];
    }

    long end(int bar) {
        return end[bar];
    }

    /** Task and fill. */
    int what(int bar) {
        return what[bar];
    }

    void slice(int slice, int task, Fill fill) {
        if (filter.shows(trace, task, fill, trace.sliceProcessor(slice))) {
            add(task, trace.sliceStartNanos(slice), trace.sliceEndNanos(slice), fill);
        }
    }

    @Override
    public void bar(int task, long startNanos, long endNanos, Fill fill) {
        if (filter.shows(trace, task, fill, TraceView.NONE)) {
            add(task, startNanos, endNanos, fill);
        }
    }

    private void add(int task, long startNanos, long endNanos, Fill fill) {
        if (count == what.length) {
            int room = count * 2;
            start = Arrays.copyOf(start, room);
            end = Arrays.copyOf(end, room);
            what = Arrays.copyOf(what, room);
            rowOf = Arrays.copyOf(rowOf, room);
        }
        start[count] = startNanos;
        end[count] = endNanos;
        what[count] = task << BarIndex.FILL_BITS | fill.ordinal();
        rowOf[count++] = row;
    }

    int[] firstOfRow(int rows) {
        int[] first = new int[rows + 1];
        for (int i = 0; i < count; i++) {
            first[rowOf[i] + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            first[i + 1] += first[i];
        }
        return first;
    }

    /** The bars by row, then by start; those that start together in the order in which they came. */
    int[] order(int[] firstOfRow) {
        int[] order = new int[count];
        int[] next = firstOfRow.clone();
        for (int i = 0; i < count; i++) {
            order[next[rowOf[i]]++] = i;
        }
        for (int r = 0; r + 1 < firstOfRow.length; r++) {
            IndexSort.sort(order, firstOfRow[r], firstOfRow[r + 1], (a, b) -> Long.compare(start[a], start[b]));
        }
        return order;
    }
}
