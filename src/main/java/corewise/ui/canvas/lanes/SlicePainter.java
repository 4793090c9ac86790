package corewise.ui.canvas.lanes;

import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.picture.lanes.Fill;
import corewise.picture.lanes.TaskGaps;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Paints the slices of a trace into a raster, each once: a call paints what has come since the last one. Between two
 * slices of a task its worker's row shows it as ready.
 */
@OnWindowThread
public final class SlicePainter {
    private static final int NONE = -1;
    /** A break shorter than so many pixels, and than half of what follows it, is not seen. */
    private static final double SEEN_APART = 0.1;

    private final TraceView trace;
    private final TimelineLayout layout;
    private final SliceRaster raster;
    private final BarFilter filter;
    private final List<BarNumber> numbers = new ArrayList<>();
    /** What ended last in each band. */
    private final Stretch[] last;

    private int seen;
    /** Slices that are not wholly before the time painted so far. */
    private int[] pending = new int[16];

    private int pendingCount;
    /** All tasks before it have ended: they have no open slice. */
    private int firstOpen;

    private final Gaps gaps = new Gaps();

    /** A painter of the bars that a filter shows, which has painted nothing. The layout is in the pixels of the raster. */
    public SlicePainter(TraceView trace, TimelineLayout layout, SliceRaster raster, BarFilter filter) {
        this.trace = trace;
        this.layout = layout;
        this.raster = raster;
        this.filter = filter;
        last = new Stretch[layout.bands()];
    }

    /** The numbers that fit into bars, in the order the bars were finished; grows with every call. */
    public List<BarNumber> numbers() {
        return numbers;
    }

    /** Paints an ended trace. */
    public void paintAll() {
        paintTo(Long.MAX_VALUE);
        if (layout.rows().by().showsAbsence()) {
            for (int task = 0; task < trace.taskCount(); task++) {
                paintLastReady(task);
            }
        }
        numbers.removeIf(number -> !seen(number));
    }

    /** Paints an ended trace whose bars are in order already. */
    public void paintAll(BarIndex index) {
        index.paint(layout, raster, this::finish);
        numbers.removeIf(number -> !seen(number));
    }

    /** Paints what is known of the time up to a limit. */
    public void paintTo(long limitNanos) {
        int kept = 0;
        for (int i = 0; i < pendingCount; i++) {
            if (!paint(pending[i], limitNanos)) {
                pending[kept++] = pending[i];
            }
        }
        pendingCount = kept;
        for (; seen < trace.sliceCount(); seen++) {
            if (!paint(seen, limitNanos)) {
                keep(seen);
            }
        }
        if (limitNanos != Long.MAX_VALUE) {
            paintOpen(limitNanos);
        }
    }

    private void keep(int slice) {
        if (pendingCount == pending.length) {
            pending = Arrays.copyOf(pending, pendingCount * 2);
        }
        pending[pendingCount++] = slice;
    }

    /** Paints a slice up to the limit; says whether that was all of it. */
    private boolean paint(int slice, long limit) {
        long start = trace.sliceStartNanos(slice);
        long end = trace.sliceEndNanos(slice);
        if (start >= limit) {
            return false;
        }
        int task = trace.sliceTask(slice);
        SliceState state = trace.sliceState(slice);
        int row = row(task, trace.sliceProcessor(slice), state);
        if (row == TimelineRows.NONE) {
            return true;
        }
        int band = layout.band(row);
        readyBefore(slice, band);
        if (!filter.shows(trace, task, state, trace.sliceProcessor(slice))) {
            return true;
        }
        bar(band, task, start, Math.min(end, limit), state);
        if (end > limit) {
            return false;
        }
        finish(task, band, start, end, Fill.of(state));
        return true;
    }

    private int row(int task, int processor, SliceState state) {
        // who does not run is on no core, although it keeps its worker
        return !layout.rows().by().showsAbsence() && state != SliceState.RUNNING
                ? TimelineRows.NONE
                : layout.rows().row(trace, task, processor);
    }

    private void readyBefore(int slice, int band) {
        if (layout.rows().by().showsAbsence()) {
            gaps.band = band;
            TaskGaps.before(trace, slice, gaps);
        }
    }

    private void paintLastReady(int task) {
        int row = layout.rows().row(trace, task, TraceView.NONE);
        if (row != TimelineRows.NONE) {
            gaps.band = layout.band(row);
            TaskGaps.afterLast(trace, task, gaps);
        }
    }

    private void paintOpen(long limit) {
        int begun = trace.begunTasks();
        while (firstOpen < begun
                && trace.endedNanos(firstOpen) != TraceView.UNKNOWN_NANOS
                && trace.openSliceStartNanos(firstOpen) == TraceView.UNKNOWN_NANOS) {
            firstOpen++;
        }
        for (int task = firstOpen; task < begun; task++) {
            long start = trace.openSliceStartNanos(task);
            if (start == TraceView.UNKNOWN_NANOS || start >= limit) {
                continue;
            }
            SliceState state = trace.openSliceState(task);
            int row = row(task, trace.openSliceProcessor(task), state);
            // blocked is announced and lasts until the next report; running is known as far as it was reported
            long end = state.blocked() ? limit : Math.min(limit, trace.lastSeenNanos(task));
            if (row != TimelineRows.NONE
                    && end > start
                    && filter.shows(trace, task, state, trace.openSliceProcessor(task))) {
                bar(layout.band(row), task, start, end, state);
            }
        }
    }

    private void bar(int band, int task, long start, long end, SliceState state) {
        raster.bar(band, start, end, argb(task), Fill.of(state));
    }

    /** A bar has all its length: it is set apart, and bears its number, or goes on what the one before it began. */
    private void finish(int task, int band, long start, long end, Fill fill) {
        Stretch before = last[band];
        boolean goesOn = before != null
                && before.task == task
                && before.fill == fill
                && end > before.end
                && start - before.end <= (end - start) / 2
                && raster.x(start) - raster.x(before.end) <= SEEN_APART;
        if (goesOn) {
            raster.reopen(band, before.start, before.end, argb(task), fill);
        }
        Stretch now = new Stretch(task, fill, goesOn ? before.start : start, end, goesOn ? before.number : NONE);
        raster.close(band, now.start, end);
        last[band] = now.numbered(number(now, band));
    }

    /** Writes the number of a stretch where it fits; says which of all numbers it is. */
    private int number(Stretch stretch, int band) {
        int task = stretch.task;
        // those of the last: beside a 10 left out, a 1 and a 0 would read as one number
        int digits = Integer.toString(trace.taskCount() - 1).length();
        long from = Math.max(stretch.start, layout.time().startNanos());
        long to = Math.min(stretch.end, layout.time().endNanos());
        if (to > from && layout.numberFits(band, raster.x(to) - raster.x(from), digits)) {
            BarNumber number = new BarNumber(task, band, from + (to - from) / 2, stretch.fill);
            if (stretch.number != NONE) {
                numbers.set(stretch.number, number);
            } else if (seen(number)) {
                numbers.add(number);
                return numbers.size() - 1;
            }
        }
        return stretch.number;
    }

    /** Whether a number's place shows its task: where two were on a core at a time, one covers the other. */
    private boolean seen(BarNumber number) {
        int column = Math.clamp((int) raster.x(number.centreNanos()), 0, raster.width() - 1);
        return raster.argb(number.band(), column) == argb(number.task());
    }

    private int argb(int task) {
        return ColorRamp.argb(task, trace.taskCount());
    }

    /**
     * What a task did in a band without a break that is seen, in one slice or in several.
     *
     * @param number its place among the numbers, {@link #NONE} while it has none
     */
    private record Stretch(int task, Fill fill, long start, long end, int number) {
        Stretch numbered(int at) {
            return new Stretch(task, fill, start, end, at);
        }
    }

    /** What lies between the slices of a band. */
    private final class Gaps implements TaskGaps.Bars {
        private int band;

        @Override
        public void bar(int task, long startNanos, long endNanos, Fill fill) {
            if (filter.shows(trace, task, fill, TraceView.NONE)) {
                raster.bar(band, startNanos, endNanos, argb(task), fill);
            }
        }
    }
}
