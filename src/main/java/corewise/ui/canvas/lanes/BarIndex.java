package corewise.ui.canvas.lanes;

import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.picture.lanes.Fill;
import corewise.picture.lanes.TaskGaps;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import corewise.ui.canvas.ColorRamp;

/**
 * All bars of an ended trace, row by row in the order of their start, with a pyramid above them that knows the longest bar
 * of every {@value #FAN}, {@value #FAN}² … neighbours: whatever part of the run is shown, a pixel finds the bar that covers
 * most of it without looking at all bars in it. Takes about 22 bytes a bar. Immutable; made by any thread.
 */
public final class BarIndex {
    static final int FAN = 16;
    static final int FILL_BITS = 3;

    private final TraceView trace;
    private final TimelineRows rows;
    private final BarFilter filter;
    /** First bar of each row, and the end of the last row. */
    private final int[] firstOfRow;

    private final long[] start;
    private final long[] end;
    /** Task and fill of each bar. */
    private final int[] what;
    /** The longest bar of each group, a level a power of the fan. */
    private final int[][] longest;
    /** The latest end of all bars of the row up to each group of the lowest level: bars may overlap. */
    private final long[] latestEnd;

    private BarIndex(CollectedBars bars, TimelineRows rows) {
        this.rows = rows;
        trace = bars.trace();
        filter = bars.filter();
        firstOfRow = bars.firstOfRow(rows.count());
        int[] order = bars.order(firstOfRow);
        start = new long[order.length];
        end = new long[order.length];
        what = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            start[i] = bars.start(order[i]);
            end[i] = bars.end(order[i]);
            what[i] = bars.what(order[i]);
        }
        longest = pyramid();
        latestEnd = latestEnds();
    }

    /**
     * The index of those bars of an ended trace that a filter shows; takes time in the number of its slices, about half a
     * second a million.
     */
    public static BarIndex of(TraceView trace, TimelineRows rows, BarFilter filter) {
        CollectedBars bars = new CollectedBars(trace, filter);
        boolean showsAbsence = rows.by().showsAbsence();
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            SliceState state = trace.sliceState(slice);
            int task = trace.sliceTask(slice);
            int row = !showsAbsence && state != SliceState.RUNNING
                    ? TimelineRows.NONE
                    : rows.row(trace, task, trace.sliceProcessor(slice));
            if (row != TimelineRows.NONE) {
                bars.row(row);
                if (showsAbsence) {
                    TaskGaps.before(trace, slice, bars);
                }
                bars.slice(slice, task, Fill.of(state));
            }
        }
        for (int task = 0; showsAbsence && task < trace.taskCount(); task++) {
            int row = rows.row(trace, task, TraceView.NONE);
            if (row != TimelineRows.NONE) {
                bars.row(row);
                TaskGaps.afterLast(trace, task, bars);
            }
        }
        return new BarIndex(bars, rows);
    }

    private int[][] pyramid() {
        int levels = 0;
        for (int groups = start.length; groups > 1; groups = (groups + FAN - 1) / FAN) {
            levels++;
        }
        int[][] result = new int[levels][];
        int below = start.length;
        for (int level = 0; level < levels; level++) {
            int groups = (below + FAN - 1) / FAN;
            result[level] = new int[groups];
            for (int group = 0; group < groups; group++) {
                int best = -1;
                for (int i = group * FAN; i < Math.min(below, group * FAN + FAN); i++) {
                    int bar = level == 0 ? i : result[level - 1][i];
                    best = best < 0 || length(bar) >= length(best) ? bar : best;
                }
                result[level][group] = best;
            }
            below = groups;
        }
        return result;
    }

    /** Only grows within a row; a group that two rows share counts for the later one, whose bars before it are none. */
    private long[] latestEnds() {
        long[] result = new long[(start.length + FAN - 1) / FAN];
        for (int row = 0; row + 1 < firstOfRow.length; row++) {
            long latest = Long.MIN_VALUE;
            for (int bar = firstOfRow[row]; bar < firstOfRow[row + 1]; bar++) {
                latest = Math.max(latest, end[bar]);
                result[bar / FAN] = latest;
            }
        }
        return result;
    }

    private long length(int bar) {
        return end[bar] - start[bar];
    }

    /** How many bars there are. */
    public int bars() {
        return start.length;
    }

    /** The rows that the bars stand in. */
    public TimelineRows rows() {
        return rows;
    }

    /** The filter that shows the bars. */
    public BarFilter filter() {
        return filter;
    }

    /**
     * Paints what a layout shows.
     *
     * @param layout in the pixels of the raster
     * @param raster is painted into
     * @param finished is told of the slices that are painted one by one
     */
    void paint(TimelineLayout layout, SliceRaster raster, Finished finished) {
        for (int row = 0; row < rows.count(); row++) {
            int from = firstBar(row, layout.time().startNanos());
            int to = firstFrom(from, firstOfRow[row + 1], layout.time().endNanos());
            int band = layout.band(row);
            if (to - from <= raster.width()) {
                paintEach(from, to, new Place(band, raster, finished));
            } else {
                paintPixels(from, to, layout, band, raster);
            }
        }
    }

    private void paintEach(int from, int to, Place place) {
        for (int bar = from; bar < to; bar++) {
            place.raster.bar(place.band, start[bar], end[bar], argb(bar), fill(bar));
            if (fill(bar).isSlice()) {
                place.finished.take(what[bar] >> FILL_BITS, place.band, start[bar], end[bar], fill(bar));
            }
        }
    }

    private void paintPixels(int from, int to, TimelineLayout layout, int band, SliceRaster raster) {
        long startNanos = layout.time().startNanos();
        double pixel = layout.time().nanosPerPixel();
        int first = from;
        for (int column = 0; column < raster.width() && first < to; column++) {
            long left = startNanos + Math.round(column * pixel);
            long right = startNanos + Math.round((column + 1) * pixel);
            int after = firstFrom(first, to, right);
            int best = mostIn(first, after, left, right);
            if (best >= 0) {
                int look = SliceRaster.look(argb(best), fill(best), raster.isNarrow(start[best], end[best]));
                raster.part(band, Math.max(left, start[best]), Math.min(right, end[best]), look);
            }
            // bars that reach into the next pixel are looked at again there
            first = firstEndingAfter(first, after, right);
        }
    }

    /** The bar that covers most of a stretch of time, of those from one to another; −1 where none does. */
    private int mostIn(int from, int to, long left, long right) {
        int best = -1;
        long most = 0;
        int bar = from;
        while (bar < to) {
            int level = 0;
            int span = 1;
            // as large a group as begins here and ends within
            while (level < longest.length && bar % (span * FAN) == 0 && bar + span * FAN <= to) {
                span *= FAN;
                level++;
            }
            int candidate = longestOf(level, bar, span);
            // where the longest reaches beyond the stretch, another of its group may cover more of it
            while (level > 0 && length(candidate) >= most && !within(candidate, left, right)) {
                level--;
                span /= FAN;
                candidate = longestOf(level, bar, span);
            }
            long covers = Math.min(right, end[candidate]) - Math.max(left, start[candidate]);
            if (covers > 0 && covers >= most) {
                most = covers;
                best = candidate;
            }
            bar += span;
        }
        return best;
    }

    private int longestOf(int level, int bar, int span) {
        return level == 0 ? bar : longest[level - 1][bar / span];
    }

    private boolean within(int bar, long left, long right) {
        return start[bar] >= left && end[bar] <= right;
    }

    /** The bar that covers most of a stretch of time in a band, or null where there is none. */
    public Found find(TimelineLayout layout, int band, long fromNanos, long toNanos) {
        Found found = null;
        for (int row = layout.firstRow(band); row < layout.firstRow(band + 1); row++) {
            int from = firstBar(row, fromNanos);
            int best = mostIn(from, firstFrom(from, firstOfRow[row + 1], toNanos), fromNanos, toNanos);
            if (best >= 0 && (found == null || length(best) > found.endNanos - found.startNanos)) {
                found = new Found(what[best] >> FILL_BITS, start[best], end[best], fill(best));
            }
        }
        return found;
    }

    /** The first bar of a row that may end after a time. */
    private int firstBar(int row, long nanos) {
        return firstEndingAfter(firstOfRow[row], firstOfRow[row + 1], nanos);
    }

    /** The first bar from one on, in the same row, that ends after a time. */
    private int firstEndingAfter(int from, int to, long nanos) {
        // only groups of which every bar is asked for
        int low = (from + FAN - 1) / FAN;
        int high = to / FAN;
        int first = from;
        if (low < high && latestEnd[low] <= nanos) {
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (latestEnd[middle] > nanos) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            first = low * FAN;
        }
        while (first < to && end[first] <= nanos) {
            first++;
        }
        return first;
    }

    /** The first bar from one on that starts at a time or later. */
    private int firstFrom(int from, int to, long nanos) {
        int step = 1;
        int low = from;
        // near is likely: the next pixel's bars follow
        while (low + step < to && start[low + step] < nanos) {
            low += step;
            step *= 2;
        }
        int high = Math.min(to, low + step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] >= nanos) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int argb(int bar) {
        return ColorRamp.argb(what[bar] >> FILL_BITS, trace.taskCount());
    }

    private Fill fill(int bar) {
        return Fill.at(what[bar] & (1 << FILL_BITS) - 1);
    }

    /** Takes slices that have been painted. */
    @FunctionalInterface
    interface Finished {
        /** A slice of a task in a band, from one time to another. */
        void take(int task, int band, long startNanos, long endNanos, Fill fill);
    }

    private record Place(int band, SliceRaster raster, Finished finished) {}

    /**
     * A bar that was found. Immutable.
     *
     * @param task its submission index
     * @param startNanos since the run's start
     * @param endNanos since the run's start
     * @param fill what it stands for
     */
    public record Found(int task, long startNanos, long endNanos, Fill fill) {}
}
