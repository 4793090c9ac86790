package corewise.picture.lanes;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.UsableCores;
import corewise.picture.Ink;
import corewise.picture.LineBreaks;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.TextMeasure;
import corewise.picture.Token;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What stands around and behind the bars of rows: their grounds and names, and the axis. Immutable. */
public record LaneFrame(TraceView trace, TimelineLayout layout, Texts texts) {
    private static final double LEAST_MARK_DISTANCE = 84;
    private static final int LONG_NAME = 3;

    /** Names of rows and the axis, for a place of this width. */
    public List<Mark> around(double width, TextMeasure measure) {
        List<Mark> marks = new ArrayList<>();
        names(marks);
        axis(marks, width);
        gone(marks);
        if (!layout.rows().coreReported() && layout.rows().by() == RowsBy.CORE) {
            double y = layout.bottom() + 24 * layout.scale();
            marks.addAll(lines(texts.get("timeline.notReported"), layout.time().left(), y, measure));
        }
        return marks;
    }

    /** The ground of every row; hatched where it may not be used. */
    public List<Mark> grounds() {
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < layout.rows().count(); row++) {
            int band = layout.band(row);
            Rect place = new Rect(
                    layout.time().left(),
                    layout.top() + layout.bandTop(band),
                    layout.time().width(),
                    layout.barHeight(band));
            if (layout.rows().usable(trace, row)) {
                marks.add(new Mark.Box(place, 0, Ink.of(Token.LANE)));
            } else {
                marks.add(new Mark.Strokes(Hatching.rising(place, 6), 1, Ink.of(Token.SLOT)));
            }
        }
        return marks;
    }

    /** Where a core could not be used for a time. */
    private void gone(List<Mark> marks) {
        TimelineRows rows = layout.rows();
        if (rows.by() != RowsBy.CORE || !rows.coreReported()) {
            return;
        }
        List<UsableCores> changes = trace.usableCores();
        for (int k = 0; k < changes.size(); k++) {
            double left = x(changes.get(k).fromNanos());
            double right = k + 1 < changes.size()
                    ? x(changes.get(k + 1).fromNanos())
                    : x(layout.time().endNanos());
            for (int row = 0; row < rows.count() && right > left; row++) {
                if (rows.usable(trace, row) && !changes.get(k).processors().contains(row)) {
                    int band = layout.band(row);
                    Rect place =
                            new Rect(left, layout.top() + layout.bandTop(band), right - left, layout.barHeight(band));
                    marks.add(new Mark.Strokes(Hatching.rising(place, 6), 1, Ink.of(Token.SLOT)));
                }
            }
        }
    }

    /** Says that tasks of an ended run were hardly on cores, where rows are cores and bars are but lines; else nothing. */
    public List<Mark> hardlyOnCores(TextMeasure measure) {
        boolean cores = layout.rows().by() == RowsBy.CORE;
        if (!cores || !(trace instanceof Trace run) || RunTimes.nothingRan(run)) {
            return List.of();
        }
        if (layout.time().nanosPerPixel() <= nanosOnCores(run)) {
            return List.of();
        }
        int row = 0;
        while (row < layout.rows().count() - 1 && !layout.rows().usable(trace, row)) {
            row++;
        }
        return onGround(texts.get("timeline.hardlyOnCores"), layout.nameY(row), measure);
    }

    /** A sentence before the bars, on a ground: bars as lines would strike it through. */
    private List<Mark> onGround(String sentence, double y, TextMeasure measure) {
        double margin = 6 * layout.scale();
        double left = layout.time().left();
        List<Mark.Words> lines = lines(sentence, left + margin, y, measure);
        List<Rect> places = lines.stream().map(line -> line.place(measure)).toList();
        double wide = places.stream().mapToDouble(Rect::width).max().orElse(0) + 2 * margin;
        double high = lines.getFirst().type().size() * layout.scale() + margin;
        double top = lines.getFirst().y() - high / 2;
        double bottom = lines.getLast().y() + high / 2;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(new Rect(left, top, wide, bottom - top), 0, Ink.of(Token.LANE)));
        marks.addAll(lines);
        return marks;
    }

    /** A sentence that begins at a height, in two lines where one has no room. */
    private List<Mark.Words> lines(String sentence, double left, double y, TextMeasure measure) {
        Mark.Type type = Mark.Type.left(12.5);
        double room = layout.time().left() + layout.time().width() - left;
        List<String> lines = LineBreaks.lines(sentence, 2, line -> measure.of(line, type) <= room);
        double lineHigh = 1.3 * type.size() * layout.scale();
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new Mark.Words(lines.get(line), left, y + line * lineHigh, type))
                .toList();
    }

    private static long nanosOnCores(Trace run) {
        long nanos = 0;
        for (int slice = 0; slice < run.sliceCount(); slice++) {
            if (Fill.of(run.sliceState(slice)).onCore()) {
                nanos += run.sliceEndNanos(slice) - run.sliceStartNanos(slice);
            }
        }
        return nanos;
    }

    private double x(long nanos) {
        TimeScale time = layout.time();
        return Math.clamp(time.x(nanos), time.left(), time.left() + time.width());
    }

    private void names(List<Mark> marks) {
        double scale = layout.scale();
        int stride = layout.labelStride();
        for (int row = 0; row < layout.rows().count(); row += stride) {
            int band = layout.band(row);
            double y = layout.top() + layout.bandTop(band) + layout.barHeight(band) / 2.0;
            String name = layout.rows().label(trace, row);
            boolean small = layout.rows().by() != RowsBy.TASK && name.length() > LONG_NAME;
            // with fewer names than rows a name stands beside the first row of its group
            marks.add(new Mark.Words(
                    name,
                    layout.time().left() - (small ? 4 : 9) * scale,
                    layout.nameY(row),
                    Mark.Type.right(small ? 9 : 10)));
            if (!layout.rows().usable(trace, row) && layout.barHeight(band) >= 9 * scale) {
                marks.add(new Mark.Words(
                        texts.get("timeline.notAvailable"), layout.time().left() + 6 * scale, y, Mark.Type.left(10)));
            }
        }
    }

    private void axis(List<Mark> marks, double width) {
        double scale = layout.scale();
        TimeScale time = layout.time();
        double least = time.nanosPerPixel() * LEAST_MARK_DISTANCE * scale;
        double y = layout.bottom() + 10 * scale;
        double room = 18 * scale;
        for (TimeAxis.Mark mark :
                TimeAxis.marks(time.startNanos(), time.endNanos(), Math.ceil(least), texts.quantities())) {
            double x = time.x(mark.nanos());
            boolean last = x + room > width;
            Mark.Type type =
                    last ? Mark.Type.right(10) : mark.nanos() == 0 ? Mark.Type.left(10) : Mark.Type.centred(10);
            marks.add(new Mark.Words(mark.text(), last ? Math.min(x + room, width) : x, y, type));
            marks.add(new Mark.Box(new Rect(Math.rint(x), layout.bottom(), 1, 3 * scale), 0, Ink.of(Token.SECONDARY)));
        }
    }
}
