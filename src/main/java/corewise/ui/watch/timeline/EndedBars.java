package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.BarIndex;
import corewise.ui.canvas.lanes.SlicePainter;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.Optional;

/**
 * The index of an ended run's bars, made in the background for the rows and the filter that are shown: it finds the bar at a
 * place, and paints large runs.
 */
@OnWindowThread
final class EndedBars {
    /** Slices from which on a run is drawn by an index: below, painting each is as quick. */
    private static final int LARGE = 20_000;

    private final TraceView trace;
    private final BackgroundTasks background;
    private final Runnable onMade;
    private BarIndex index;
    private Wanted inTheMaking;

    private record Wanted(TimelineRows rows, BarFilter filter) {
        boolean is(BarIndex made) {
            return made.rows().equals(rows) && made.filter().equals(filter);
        }
    }

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

    /** Has the rows painted; those of large runs are left empty while the index is being made. */
    void paint(TimelineRows rows, BarFilter filter, SlicePainter painter) {
        boolean large = trace.sliceCount() >= LARGE;
        Wanted wanted = new Wanted(rows, filter);
        boolean there = index != null && wanted.is(index);
        if (!large) {
            painter.paintAll();
        } else if (there) {
            painter.paintAll(index);
        }
        if (!there && !wanted.equals(inTheMaking)) {
            inTheMaking = wanted;
            background.run(
                    () -> BarIndex.of(trace, rows, filter),
                    made -> made(made, large),
                    problem -> failed(wanted, problem));
        }
    }

    private void made(BarIndex made, boolean large) {
        // another one may have been asked for meanwhile
        if (inTheMaking != null && inTheMaking.is(made)) {
            index = made;
            inTheMaking = null;
            if (large) {
                onMade.run();
            }
        }
    }

    private void failed(Wanted wanted, Throwable problem) {
        if (wanted.equals(inTheMaking)) {
            inTheMaking = null;
        }
        throw new IllegalStateException("the timeline of a run could not be put in order", problem);
    }

    /** The bar that covers most of a stretch of time in a band; none while the index is being made. */
    Optional<BarAt> find(TimelineLayout layout, BarFilter filter, int band, long fromNanos, long toNanos) {
        return Optional.ofNullable(index)
                .filter(made -> new Wanted(layout.rows(), filter).is(made))
                .map(made -> made.find(layout, band, fromNanos, toNanos))
                .map(found -> BarAt.of(trace, found));
    }
}
