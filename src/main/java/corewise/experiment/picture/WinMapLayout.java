package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.fact.Value;
import corewise.metrics.Interval;
import corewise.model.Way;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Who wins over item length (right) and count (up): a field a measured point, in the winner's colour and with the factor
 * by which it wins; hollow where the interval holds both. Stateless.
 */
final class WinMapLayout {
    private static final double LEAST_GAP = 2;
    private static final double LARGEST_ROW = 26;

    private final Evidence.WinMap map;
    private final Frame frame;
    private final List<Long> lengths;
    private final List<Integer> counts;
    private final List<Mark> marks = new ArrayList<>();
    private final Rect plot;

    private WinMapLayout(Evidence.WinMap map, Frame frame) {
        this.map = map;
        this.frame = frame;
        lengths = map.cells().stream()
                .map(Evidence.Cell::itemNanos)
                .distinct()
                .sorted()
                .toList();
        counts = map.cells().stream()
                .map(Evidence.Cell::items)
                .distinct()
                .sorted()
                .toList();
        double left = 0;
        for (int count : counts) {
            left = Math.max(left, frame.widths().of(frame.quantities().count(count), Mark.Type.left(Frame.TINY)));
        }
        double line = frame.px(Frame.LINE - 1);
        Rect room = frame.place().within(left + frame.px(6), line, 0, 2 * line + frame.px(2));
        double tall = Math.min(room.height(), Math.max(1, counts.size()) * frame.px(LARGEST_ROW));
        plot = new Rect(room.x(), room.y(), room.width(), tall);
    }

    static List<Mark> of(Evidence.WinMap map, Frame frame) {
        WinMapLayout layout = new WinMapLayout(map, frame);
        map.cells().forEach(layout::cell);
        layout.words();
        return layout.marks;
    }

    private double columnWidth() {
        return plot.width() / Math.max(1, lengths.size());
    }

    private double rowHeight() {
        return plot.height() / Math.max(1, counts.size());
    }

    private void cell(Evidence.Cell cell) {
        double x = plot.x() + lengths.indexOf(cell.itemNanos()) * columnWidth();
        double y = plot.bottom() - (counts.indexOf(cell.items()) + 1) * rowHeight();
        Rect place = new Rect(x, y, columnWidth() - LEAST_GAP, rowHeight() - LEAST_GAP);
        double radius = frame.px(2);
        Interval ratio = cell.perItemByPool();
        Way winner = ratio.low() > 1 ? map.pool() : ratio.high() < 1 ? map.perItem() : null;
        if (winner == null) {
            marks.add(new Mark.Edge(place, radius, Ink.of(Token.SECONDARY), title(cell)));
        } else {
            marks.add(new Mark.Box(place, radius, new Ink.OfWay(winner), title(cell)));
        }
        factor(place, ratio, winner);
    }

    private String title(Evidence.Cell cell) {
        return frame.texts()
                .get(
                        "evidence.cell",
                        cell.items(),
                        new Value.Roughly(cell.itemNanos()),
                        new Amounts(frame.texts()).of(cell.perItemByPool(), Evidence.Measure.FACTOR));
    }

    private void factor(Rect place, Interval ratio, Way winner) {
        String text = winner == null ? "=" : frame.quantities().factor(Math.max(ratio.middle(), 1 / ratio.middle()));
        Mark.Type type = Mark.Type.centred(9);
        if (place.height() >= frame.px(11) && place.width() >= frame.widths().of(text, type) + frame.px(2)) {
            Ink ink = winner == null ? Ink.of(Token.SECONDARY) : new Ink.OnWay(winner);
            marks.add(new Mark.Words(text, place.middleX(), place.middleY(), type, ink));
        }
    }

    private void words() {
        double line = frame.px(Frame.LINE - 1);
        Mark.Type small = Mark.Type.left(Frame.TINY);
        Rect whole = frame.place();
        marks.add(new Mark.Words(
                frame.fitted(frame.texts().get("claims.evidence.mapUp", map.pair()), small, whole.width()),
                whole.x(),
                whole.y() + frame.px(6),
                small));
        counts();
        lengths(plot.bottom() + line / 2);
        legend(plot.bottom() + line * 1.5 + frame.px(2));
    }

    private void counts() {
        int stride = (int) Math.max(1, Math.ceil(frame.px(11) / rowHeight()));
        for (int row = 0; row < counts.size(); row += stride) {
            marks.add(new Mark.Words(
                    frame.quantities().count(counts.get(row)),
                    plot.x() - frame.px(5),
                    plot.bottom() - (row + 0.5) * rowHeight() - LEAST_GAP / 2,
                    Mark.Type.right(Frame.TINY)));
        }
    }

    /** The lengths below their columns where all fit, else the first and the last. */
    private void lengths(double y) {
        Mark.Type type = Mark.Type.centred(Frame.TINY);
        List<String> names = lengths.stream().map(frame.quantities()::roughly).toList();
        double widest = names.stream()
                .mapToDouble(name -> frame.widths().of(name, type))
                .max()
                .orElse(0);
        if (widest + frame.px(4) <= columnWidth()) {
            for (int i = 0; i < names.size(); i++) {
                double x = plot.x() + (i + 0.5) * columnWidth() - LEAST_GAP / 2;
                marks.add(new Mark.Words(names.get(i), x, y, type));
            }
        } else if (!names.isEmpty()) {
            marks.add(new Mark.Words(names.getFirst(), plot.x(), y, Mark.Type.left(Frame.TINY)));
            marks.add(new Mark.Words(names.getLast() + " →", plot.right(), y, Mark.Type.right(Frame.TINY)));
        }
    }

    private void legend(double y) {
        double x = frame.place().x();
        double size = frame.px(9);
        List<Legend> entries = List.of(
                new Legend(new Ink.OfWay(map.perItem()), frame.texts().get("claims.evidence.perItem")),
                new Legend(new Ink.OfWay(map.pool()), frame.texts().get("claims.evidence.pool")),
                new Legend(null, frame.texts().get("claims.evidence.tie")));
        Mark.Type type = Mark.Type.left(Frame.TINY);
        for (Legend entry : entries) {
            Rect box = new Rect(x, y - size / 2, size, size);
            marks.add(
                    entry.ink() == null
                            ? new Mark.Edge(box, frame.px(2), Ink.of(Token.SECONDARY))
                            : new Mark.Box(box, frame.px(2), entry.ink()));
            String text = frame.fitted(entry.text(), type, frame.place().right() - box.right() - frame.px(4));
            marks.add(new Mark.Words(text, box.right() + frame.px(4), y, type));
            x = box.right() + frame.px(4) + frame.widths().of(text, type) + frame.px(9);
        }
    }

    /** An entry of the legend; without ink it is hollow. */
    private record Legend(Ink ink, String text) {}
}
