package corewise.simulation.picture;

import corewise.fact.Value;
import corewise.model.Way;
import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * The fastest way over length and number of items, in its colour, faint where it is hardly ahead; thin lines join lists of
 * the same speed-up. Immutable.
 */
public final class FastestLayout {
    private static final double HERE = 6;
    private static final double LEAST_WITH_GAP = 6;
    private static final double UNCLEAR = 0.45;
    private static final int MOST_SPEED_UP = 4_096;
    private static final double FEW_TIMES = 4;
    private static final int ITEMS_STEP = 4;
    private static final int LENGTH_STEP = 10;
    private static final double LEAST_APART = 26;

    private final FastestMap map;
    private final Frame frame;
    private final Rect plot;
    private final LogAxis lengths;
    private final LogAxis items;

    private FastestLayout(FastestMap map, Frame frame) {
        this.map = map;
        this.frame = frame;
        plot = frame.place().within(frame.px(44), frame.px(Frame.LINE + 8), frame.px(10), frame.px(2 * Frame.LINE + 4));
        // a cell stands for the values around its own: the axes end half a cell outside of the first and the last
        double wide = Math.sqrt(map.lengths().get(1) / (double) map.lengths().getFirst());
        lengths = new LogAxis(
                map.lengths().getFirst() / wide,
                map.lengths().getLast() * wide,
                plot.x(),
                Math.max(plot.x() + 1, plot.right()));
        double high = Math.sqrt(map.items().get(1) / (double) map.items().getFirst());
        items = new LogAxis(
                map.items().getFirst() / high,
                map.items().getLast() * high,
                plot.bottom(),
                Math.min(plot.bottom() - 1, plot.y()));
    }

    /** The layout of a map in a place. */
    public static FastestLayout of(FastestMap map, Frame frame) {
        return new FastestLayout(map, frame);
    }

    /** Where the cells are. */
    public Rect plot() {
        return plot;
    }

    /** The length at a pixel from the left, nanoseconds. */
    public long length(double x) {
        return Math.round(lengths.value(x));
    }

    /** The number of items at a pixel from the top. */
    public int items(double y) {
        return (int) Math.round(items.value(y));
    }

    /** The drawing. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(plot, 0, Ink.of(Token.LANE)));
        cells(marks);
        isoLines(marks);
        axes(marks);
        legend(marks);
        here(marks);
        Rect all = frame.place();
        return new Drawing(all.width(), all.height(), String.join("; ", values(map, frame.texts())), marks);
    }

    private double left(int column) {
        int columns = map.lengths().size();
        return Math.rint(plot.x() + plot.width() * column / columns);
    }

    private double top(int row) {
        int rows = map.items().size();
        return Math.rint(plot.bottom() - plot.height() * (row + 1) / rows);
    }

    private void cells(List<Mark> marks) {
        for (int row = 0; row < map.items().size(); row++) {
            for (int column = 0; column < map.lengths().size(); column++) {
                double width = left(column + 1) - left(column);
                double height = top(row - 1) - top(row);
                double gap = Math.min(width, height) >= LEAST_WITH_GAP ? 1 : 0;
                Rect place = new Rect(left(column), top(row), Math.max(0, width - gap), Math.max(0, height - gap));
                map.at(column, row).ifPresent(cell -> marks.add(new Mark.Box(place, 0, ink(cell), title(cell))));
            }
        }
    }

    private Ink ink(FastestMap.Cell cell) {
        Ink way = new Ink.OfWay(cell.fastest());
        return map.clear(cell) ? way : new Ink.Faint(way, UNCLEAR);
    }

    private String title(FastestMap.Cell cell) {
        return frame.texts()
                .get("whatif.cell", cell.fastest(), new Value.Factor(cell.speedUp()), new Value.Share(cell.lead()));
    }

    private Mark.Spot centre(double column, double row) {
        return new Mark.Spot(
                plot.x() + plot.width() * (column + 0.5) / map.lengths().size(),
                plot.bottom() - plot.height() * (row + 0.5) / map.items().size());
    }

    private void isoLines(List<Mark> marks) {
        List<Mark.Spot> named = new ArrayList<>(List.of(here()));
        for (double times : steps()) {
            List<Mark.Spot> ends = IsoLines.of(
                    map.lengths().size(), map.items().size(), this::logSpeedUp, Math.log(times), this::centre);
            if (ends.isEmpty()) {
                continue;
            }
            marks.add(new Mark.Strokes(ends, frame.px(2.4), new Ink.Faint(Ink.of(Token.CARD), 0.6)));
            marks.add(new Mark.Strokes(ends, 1, Ink.of(Token.TEXT)));
            String text = times == Math.rint(times)
                    ? SpeedUpValues.times(times, frame.texts())
                    : frame.quantities().factor(times);
            Mark.Spot free = freest(ends, named);
            if (named.stream().allMatch(other -> distance(other, free) >= frame.px(LEAST_APART))) {
                named.add(free);
                name(marks, text, free);
            }
        }
    }

    /** The speed-ups that have a line: doublings, or quarters where there is no more than one doubling. */
    private List<Double> steps() {
        double most = map.cells().stream()
                .filter(Objects::nonNull)
                .mapToDouble(FastestMap.Cell::speedUp)
                .max()
                .orElse(1);
        return most < FEW_TIMES
                ? List.of(1.25, 1.5, 1.75, 2.0, 3.0)
                : DoubleStream.iterate(2, times -> times <= MOST_SPEED_UP, times -> 2 * times)
                        .boxed()
                        .toList();
    }

    /** Where a name is farthest from others. */
    private static Mark.Spot freest(List<Mark.Spot> ends, List<Mark.Spot> named) {
        return ends.stream()
                .max(Comparator.comparingDouble(spot -> named.stream()
                        .mapToDouble(other -> distance(other, spot))
                        .min()
                        .orElse(0)))
                .orElseThrow();
    }

    private static double distance(Mark.Spot one, Mark.Spot other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private double logSpeedUp(int column, int row) {
        return map.at(column, row).map(cell -> Math.log(cell.speedUp())).orElse(Double.NaN);
    }

    /** A name on the drawing, with a ground of its own: it is read on every colour. */
    private void name(List<Mark> marks, String text, Mark.Spot at) {
        Mark.Type type = Mark.Type.centred(Frame.TINY);
        double width = frame.widths().of(text, type) + frame.px(6);
        double height = frame.px(Frame.TINY + 3);
        double x = Math.clamp(at.x(), plot.x() + width / 2, Math.max(plot.x() + width / 2, plot.right() - width / 2));
        double y = Math.clamp(at.y(), plot.y() + height / 2, plot.bottom() - height / 2);
        marks.add(
                new Mark.Box(new Rect(x - width / 2, y - height / 2, width, height), frame.px(3), Ink.of(Token.CARD)));
        marks.add(new Mark.Words(text, x, y, type, Ink.of(Token.TEXT)));
    }

    private void axes(List<Mark> marks) {
        Mark.Type beside = Mark.Type.right(Frame.TINY);
        double last = Double.POSITIVE_INFINITY;
        for (long count = 1; count <= map.items().getLast(); count *= ITEMS_STEP) {
            double y = items.place((double) count);
            if (count >= map.items().getFirst() && last - y >= frame.px(Frame.LINE)) {
                marks.add(new Mark.Words(frame.quantities().count(count), plot.x() - frame.px(5), y, beside));
                last = y;
            }
        }
        double right = Double.NEGATIVE_INFINITY;
        Mark.Type below = Mark.Type.centred(Frame.TINY);
        for (long nanos = 1; nanos <= map.lengths().getLast(); nanos *= LENGTH_STEP) {
            String text = frame.quantities().roughly(nanos);
            double x = lengths.place((double) nanos);
            double half = frame.widths().of(text, below) / 2;
            if (nanos >= map.lengths().getFirst() && x - half >= right + frame.px(8)) {
                marks.add(new Mark.Words(text, x, plot.bottom() + frame.px(Frame.LINE / 2 + 2), below));
                right = x + half;
            }
        }
        double y = frame.place().bottom() - frame.px(Frame.LINE / 2);
        marks.add(new Mark.Words(frame.texts().get("whatif.axis.length"), plot.middleX(), y, below));
        marks.add(new Mark.Words(
                frame.texts().get("whatif.axis.items"), frame.place().x(), y, Mark.Type.left(Frame.TINY)));
    }

    private void legend(List<Mark> marks) {
        double x = plot.x();
        double y = frame.place().y() + frame.px(Frame.LINE / 2);
        double side = frame.px(9);
        Mark.Type type = Mark.Type.left(Frame.SMALL);
        for (Way way : map.winners()) {
            double room = frame.place().right() - x - side - frame.px(5);
            if (room < frame.px(24)) {
                return;
            }
            String name = frame.fitted(frame.texts().name(way), type, room);
            marks.add(new Mark.Box(new Rect(x, y - side / 2, side, side), frame.px(2), new Ink.OfWay(way)));
            marks.add(new Mark.Words(name, x + side + frame.px(5), y, type, Ink.of(Token.TEXT)));
            x += side + frame.px(17) + frame.widths().of(name, type);
        }
    }

    private Mark.Spot here() {
        return new Mark.Spot(lengths.place((double) map.hereLength()), items.place(map.hereItems()));
    }

    private void here(List<Mark> marks) {
        Mark.Spot at = here();
        marks.add(new Mark.Dot(at, frame.px(HERE + 2), Ink.of(Token.CARD)));
        marks.add(new Mark.Dot(at, frame.px(HERE), Ink.of(Token.TEXT)));
        marks.add(new Mark.Dot(at, frame.px(HERE - 2.5), Ink.of(Token.CARD)));
        String text = frame.texts().get("whatif.here");
        double half = frame.widths().of(text, Mark.Type.centred(Frame.TINY)) / 2 + frame.px(HERE + 8);
        double side = at.x() + 2 * half < plot.right() ? 1 : -1;
        name(marks, text, new Mark.Spot(at.x() + side * half, at.y()));
    }

    /** The map as a list of values: a line each number of items, and what is fastest from which length on. */
    public static List<String> values(FastestMap map, Texts texts) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < map.items().size(); row++) {
            List<Value> parts = new ArrayList<>();
            Way before = null;
            for (int column = 0; column < map.lengths().size(); column++) {
                FastestMap.Cell cell = map.at(column, row).orElse(null);
                if (cell != null && cell.fastest() != before) {
                    before = cell.fastest();
                    parts.add(new Value.Verbatim(texts.get(
                            "whatif.fastestFrom",
                            cell.fastest(),
                            new Value.Roughly(map.lengths().get(column)),
                            new Value.Factor(cell.speedUp()))));
                }
            }
            if (!parts.isEmpty()) {
                lines.add(texts.get(
                        "whatif.fastestOf", map.items().get(row), new Value.Series(parts, Value.Joint.COMMA)));
            }
        }
        return lines;
    }
}
