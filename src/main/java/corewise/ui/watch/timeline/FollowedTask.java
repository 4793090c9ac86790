package corewise.ui.watch.timeline;

import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Tells some tasks apart by paling all others: their slices stay as they are. Paints only. */
@OnWindowThread
record FollowedTask(TraceView trace, TimelineLayout layout) {
    /** How much of a bar that is not told of is covered. */
    static final double PALE = 0.5;

    private static final double LEAST_WIDTH = 2;

    void paint(GraphicsContext graphics, Palette palette, List<Integer> tasks) {
        double left = layout.time().left();
        double right = left + layout.time().width();
        graphics.setFill(palette.color(Token.CARD).deriveColor(0, 1, 1, PALE));
        graphics.fillRect(left, layout.top(), right - left, layout.height());
        tasks.forEach(task -> clear(graphics, task));
    }

    private void clear(GraphicsContext graphics, int task) {
        double left = layout.time().left();
        double right = left + layout.time().width();
        int bandBefore = -1;
        double shownFrom = Double.MAX_VALUE;
        // from the last to the first; what is drawn already needs not be drawn again
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            int band = band(task, slice);
            // whole pixels: else a veil would be left where one slice meets the next
            double from = Math.max(left, Math.rint(layout.time().x(trace.sliceStartNanos(slice))));
            double to = Math.min(
                    right, Math.max(from + LEAST_WIDTH, Math.rint(layout.time().x(trace.sliceEndNanos(slice)))));
            if (band < 0 || to <= from || (band == bandBefore && from >= shownFrom)) {
                continue;
            }
            graphics.clearRect(from, layout.top() + layout.bandTop(band), to - from, layout.barHeight(band));
            bandBefore = band;
            shownFrom = from;
        }
    }

    private int band(int task, int slice) {
        boolean onNoCore = layout.rows().by() == RowsBy.CORE && trace.sliceState(slice) != SliceState.RUNNING;
        int row = onNoCore ? TimelineRows.NONE : layout.rows().row(trace, task, trace.sliceProcessor(slice));
        return row == TimelineRows.NONE ? -1 : layout.band(row);
    }
}
