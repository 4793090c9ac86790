package corewise.ui.watch.timeline;

import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.canvas.GraphicsContext;

/** Tells one task apart by paling all others: its slices stay as they are. Paints only. */
@OnWindowThread
final class FollowedTask {
    private static final double PALE = 0.72;
    private static final double LEAST_WIDTH = 2;

    private final TraceView trace;
    private final TimelineLayout layout;
    private final int task;

    FollowedTask(TraceView trace, TimelineLayout layout, int task) {
        this.trace = trace;
        this.layout = layout;
        this.task = task;
    }

    void paint(GraphicsContext graphics, Palette palette) {
        double left = layout.time().left();
        double right = left + layout.time().width();
        graphics.setFill(palette.color(Token.CARD).deriveColor(0, 1, 1, PALE));
        graphics.fillRect(left, layout.top(), right - left, layout.height());
        int bandBefore = -1;
        double shownFrom = Double.MAX_VALUE;
        // from the last to the first; what is drawn already needs not be drawn again
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            int band = band(slice);
            double from = Math.max(left, layout.time().x(trace.sliceStartNanos(slice)));
            double to =
                    Math.min(right, Math.max(from + LEAST_WIDTH, layout.time().x(trace.sliceEndNanos(slice))));
            if (band < 0 || to <= from || (band == bandBefore && from >= shownFrom)) {
                continue;
            }
            graphics.clearRect(from, layout.top() + layout.bandTop(band), to - from, layout.barHeight(band));
            bandBefore = band;
            shownFrom = from;
        }
    }

    private int band(int slice) {
        boolean onNoCore = layout.rows().by() == RowsBy.CORE && trace.sliceState(slice) != SliceState.RUNNING;
        int row = onNoCore ? TimelineRows.NONE : layout.rows().row(trace, task, trace.sliceProcessor(slice));
        return row == TimelineRows.NONE ? -1 : layout.band(row);
    }
}
