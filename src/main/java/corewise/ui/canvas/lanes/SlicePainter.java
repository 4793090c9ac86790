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
    private final TraceView trace;
    private final TimelineLayout layout;
    private final SliceRaster raster;
    private final BarFilter filter;
    private final List<BarNumber> numbers = new ArrayList<>();
    private int seen;
    /** Slices that are not wholly before the time painted so far. */
    private int[] pending = new int[16];

    private int pendingCount;
    /** All tasks before it have ended: they have no open slice. */
    private int firstOpen;

    private final Gaps gaps = new Gaps();

    /** A painter that has painted nothing. The layout is in the pixels of the raster. */
    public SlicePainter(TraceView trace, TimelineLayout layout, SliceRaster raster) {
        this(trace, layout, raster, BarFilter.ALL);
    }

    /** A painter of the bars that a filter shows. */
    public SlicePainter(TraceView trace, TimelineLayout layout, SliceRaster raster, BarFilter filter) {
        this.trace = trace;
        this.layout = layout;
        this.raster = raster;
        this.filter = filter;
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
        index.paint(layout, raster, this::number);
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
        raster.close(band, start, end);
        number(task, band, start, end);
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

    private void number(int task, int band, long start, long end) {
        int digits = task < 10 ? 1 : task < 100 ? 2 : task < 1000 ? 3 : 6;
        long from = Math.max(start, layout.time().startNanos());
        long to = Math.min(end, layout.time().endNanos());
        if (to > from && layout.numberFits(band, raster.x(to) - raster.x(from), digits)) {
            BarNumber number = new BarNumber(task, band, from + (to - from) / 2);
            if (seen(number)) {
                numbers.add(number);
            }
        }
    }

    /** Whether a number's place shows its task: where two were on a core at a time, one covers the other. */
    private boolean seen(BarNumber number) {
        int column = Math.clamp((int) raster.x(number.centreNanos()), 0, raster.width() - 1);
        return raster.argb(number.band(), column) == argb(number.task());
    }

    private int argb(int task) {
        return ColorRamp.argb(task, trace.taskCount());
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
