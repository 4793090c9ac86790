package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.ui.canvas.lanes.BarIndex;
import corewise.ui.canvas.lanes.SlicePainter;
import corewise.ui.canvas.lanes.TimelineRows;
import corewise.ui.fx.BackgroundTasks;

/**
 * The index of an ended run's bars, made in the background when it is first needed, for the rows that are shown. Belongs to
 * the window's thread.
 */
final class EndedBars {
    /** Slices from which on a run is drawn by an index: below, painting each is as quick. */
    private static final int LARGE = 20_000;

    private final TraceView trace;
    private final BackgroundTasks background;
    private final Runnable onMade;
    private BarIndex index;
    private TimelineRows inTheMaking;

    /**
     * @param trace an ended run
     * @param background where the index is made
     * @param onMade asks for another painting
     */
    EndedBars(TraceView trace, BackgroundTasks background, Runnable onMade) {
        this.trace = trace;
        this.background = background;
        this.onMade = onMade;
    }

    /** Whether the run is so large that only an index paints it in time. */
    boolean needed() {
        return trace.sliceCount() >= LARGE;
    }

    /** Has the rows painted, or leaves them empty while the index is being made. */
    void paint(TimelineRows rows, SlicePainter painter) {
        if (index != null && index.rows().equals(rows)) {
            painter.paintAll(index);
        } else if (!rows.equals(inTheMaking)) {
            inTheMaking = rows;
            background.run(() -> BarIndex.of(trace, rows), this::made, this::failed);
        }
    }

    private void made(BarIndex made) {
        // another one may have been asked for meanwhile
        if (made.rows().equals(inTheMaking)) {
            index = made;
            inTheMaking = null;
            onMade.run();
        }
    }

    private void failed(Throwable problem) {
        inTheMaking = null;
        throw new IllegalStateException("the timeline of a large run could not be drawn", problem);
    }
}
