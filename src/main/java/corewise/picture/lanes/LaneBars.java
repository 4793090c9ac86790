package corewise.picture.lanes;

import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The bars of an ended run on the rows of a layout, as marks. What a task did in a row without a break is one bar. In a run of many slices those narrower than a quarter of a
 * pixel are merged with their neighbours of the row into bars of about a pixel, paler where not all of it ran. Immutable.
 *
 * @param bars in no particular order
 * @param slices how many slices they stand for; those of a task that follow one another without a break count as one
 * @param sampled whether they were looked at from outside, at intervals: those that ran are perforated then
 */
public record LaneBars(List<Bar> bars, int slices, boolean sampled) {
    /** Up to so many slices each has its own bar. */
    static final int MOST_ALONE = 4_000;

    private static final double NARROW_PIXELS = 0.25;
    private static final double MERGED_PIXELS = 1;
    private static final double LEAST_WIDTH = 0.3;
    private static final double LEAST_SHARE = 0.05;
    /** A bar as good as covered. */
    private static final double WHOLE = 0.995;

    private static final double STRIPE = 0.45;
    private static final double STRIPES_APART = 5;
    private static final double HOLES_APART = 6;
    private static final double HOLE = 2.5;

    /**
     * One bar.
     *
     * @param row from 0
     * @param fromNanos nanoseconds since the run's start
     * @param toNanos nanoseconds since the run's start
     * @param task submission index; of a merged bar their mean, weighted by length
     * @param covered share of the bar in which something ran, 0 to 1
     * @param slices how many slices it stands for, 0 for what lies between slices
     * @param fill what the task did
     */
    public record Bar(int row, long fromNanos, long toNanos, double task, double covered, int slices, Fill fill) {
        private long length() {
            return Math.max(1, toNanos - fromNanos);
        }

        /** The same where it is another part of the same turn; null where it is not. */
        private Bar goingOn(Bar next) {
            boolean goesOn = slices == 1 && task == next.task && toNanos == next.fromNanos && fill == next.fill;
            return goesOn ? new Bar(row, fromNanos, next.toNanos, task, covered, slices, fill) : null;
        }

        private Bar joined(Bar next) {
            long to = Math.max(toNanos, next.toNanos);
            double here = covered * length();
            double all = here + next.length();
            double share = Math.min(1, all / Math.max(1, to - fromNanos));
            return new Bar(
                    row, fromNanos, to, (task * here + next.task * next.length()) / all, share, slices + 1, fill);
        }
    }

    /**
     * The bars of a run.
     *
     * @param nanosPerPixel the scale, above 0
     */
    public static LaneBars of(Trace run, TimelineRows rows, double nanosPerPixel) {
        return new Collector(run, rows, run.sliceCount() > MOST_ALONE ? nanosPerPixel : 0).collect();
    }

    /** How many of the bars are slices, and not what lies between them. */
    public long drawnSlices() {
        return bars.stream().filter(bar -> bar.slices() > 0).count();
    }

    /** Whether some bars stand for several slices. */
    public boolean condensed() {
        return drawnSlices() < slices;
    }

    /**
     * The bars where a layout has them.
     *
     * @param title what is told of a bar where a pointer rests on it; empty for nothing
     */
    public List<Mark> marks(TimelineLayout layout, int items, Function<Bar, String> title) {
        List<Mark> marks = new ArrayList<>();
        for (Bar bar : bars) {
            int band = layout.band(bar.row());
            double x = layout.time().x(bar.fromNanos());
            double width = Math.max(LEAST_WIDTH, layout.time().x(bar.toNanos()) - x);
            // the hair of space between two bars shows where one task ends and the next begins
            double gap = bar.slices() == 0 ? 0 : width >= 14 * layout.scale() ? 2 : width >= 4 ? 1 : 0;
            Rect place = new Rect(x, layout.top() + layout.bandTop(band), width - gap, layout.barHeight(band));
            add(marks, bar, place, items, title.apply(bar));
            if (sampled && bar.fill() == Fill.RUNNING && place.width() >= HOLES_APART) {
                marks.add(new Mark.Strokes(Hatching.perforated(place, HOLES_APART), HOLE, Ink.of(Token.CARD)));
            }
        }
        return marks;
    }

    private static void add(List<Mark> marks, Bar bar, Rect place, int items, String title) {
        Ink ink = new Ink.OfTask(bar.task(), items);
        Ink edge = new Ink.EdgeOfTask(bar.task(), items);
        double radius = Math.min(place.width(), place.height()) >= 6 ? 1 : 0;
        double share = switch (bar.fill()) {
            case RUNNING -> bar.covered() < WHOLE ? Math.max(LEAST_SHARE, bar.covered()) : 1;
            case READY, SENDING_BACK, BLOCKED, STARTING, NOT_KNOWN -> bar.fill().share();
        };
        marks.add(new Mark.Box(place, radius, share == 1 ? ink : new Ink.Faint(ink, share), title));
        Ink stripe = new Ink.Faint(edge, STRIPE);
        if (place.width() >= STRIPES_APART && place.height() >= STRIPES_APART) {
            switch (bar.fill()) {
                case READY -> marks.add(new Mark.Strokes(Hatching.rising(place, STRIPES_APART), 1, stripe));
                case SENDING_BACK -> marks.add(new Mark.Strokes(Hatching.falling(place, STRIPES_APART), 1, stripe));
                case STARTING -> marks.add(new Mark.Strokes(Hatching.upright(place, STRIPES_APART), 1, stripe));
                case BLOCKED -> marks.add(new Mark.Edge(place, 0, edge));
                case RUNNING, NOT_KNOWN -> {}
            }
        }
    }

    /** Takes slice after slice. */
    private static final class Collector {
        private final Trace run;
        private final TimelineRows rows;
        private final double nanosPerPixel;
        /** The last bar of each row, which others may still join. */
        private final Bar[] open;

        private final List<Bar> bars = new ArrayList<>();
        private int slices;

        /** @param nanosPerPixel the scale; 0 where nothing is merged */
        Collector(Trace run, TimelineRows rows, double nanosPerPixel) {
            this.run = run;
            this.rows = rows;
            this.nanosPerPixel = nanosPerPixel;
            open = new Bar[rows.count()];
        }

        LaneBars collect() {
            for (int slice = 0; slice < run.sliceCount(); slice++) {
                add(slice);
            }
            for (int task = 0; rows.by().showsAbsence() && task < run.taskCount(); task++) {
                int row = rows.row(run, task, TimelineRows.NONE);
                if (row != TimelineRows.NONE) {
                    TaskGaps.afterLast(run, task, (of, from, to, fill) -> between(row, of, from, to, fill));
                }
            }
            Arrays.stream(open).filter(Objects::nonNull).forEach(bars::add);
            return new LaneBars(List.copyOf(bars), slices, run.spec().sampled());
        }

        private void add(int slice) {
            int task = run.sliceTask(slice);
            SliceState state = run.sliceState(slice);
            boolean absent = !rows.by().showsAbsence() && state != SliceState.RUNNING;
            int row = absent ? TimelineRows.NONE : rows.row(run, task, run.sliceProcessor(slice));
            if (row == TimelineRows.NONE) {
                return;
            }
            if (rows.by().showsAbsence()) {
                TaskGaps.before(run, slice, (of, from, to, fill) -> between(row, of, from, to, fill));
            }
            long from = run.sliceStartNanos(slice);
            Bar bar = new Bar(row, from, run.sliceEndNanos(slice), task, 1, 1, Fill.of(state));
            if (state == SliceState.RUNNING) {
                running(bar);
            } else {
                slices++;
                bars.add(bar);
            }
        }

        private void running(Bar bar) {
            Bar before = open[bar.row()];
            Bar goingOn = before == null ? null : before.goingOn(bar);
            if (goingOn != null) {
                open[bar.row()] = goingOn;
                return;
            }
            slices++;
            double narrow = NARROW_PIXELS * nanosPerPixel;
            boolean joins = before != null
                    && bar.toNanos() - bar.fromNanos() < narrow
                    && bar.fromNanos() - before.toNanos() < narrow
                    && before.toNanos() - before.fromNanos() < MERGED_PIXELS * nanosPerPixel;
            if (before != null && !joins) {
                bars.add(before);
            }
            open[bar.row()] = joins ? before.joined(bar) : bar;
        }

        private void between(int row, int task, long from, long to, Fill fill) {
            // what is too narrow to be seen is part of a merged bar
            if (to - from >= NARROW_PIXELS * nanosPerPixel) {
                bars.add(new Bar(row, from, to, task, 1, 0, fill));
            }
        }
    }
}
