package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines over an axis, each with its name at its end, or above them all where names take too much of the width; thin
 * lines are the intervals. Stateless.
 */
final class CurvesLayout {
    private static final double MOST_FOR_NAMES = 0.4;
    private static final double NAME_LINE = 14;

    private final Evidence.Curves evidence;
    private final Frame frame;
    private final List<Mark> marks = new ArrayList<>();
    private final boolean namesAbove;
    private final Rect plot;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private double highest;

    private CurvesLayout(Evidence.Curves evidence, Frame frame) {
        this.evidence = evidence;
        this.frame = frame;
        for (Evidence.Curve curve : evidence.curves()) {
            for (Evidence.Point point : curve.points()) {
                least = Math.min(least, point.x());
                greatest = Math.max(greatest, point.x());
                highest = point.y().middle() > highest ? point.y().middle() : highest;
                highest = point.y().high() > highest ? point.y().high() : highest;
            }
        }
        double names = namesWidth();
        namesAbove = names > frame.place().width() * MOST_FOR_NAMES;
        double above = namesAbove ? evidence.curves().size() * NAME_LINE : 0;
        plot = frame.place()
                .within(
                        frame.px(4),
                        frame.px(Frame.LINE + 2 + above),
                        namesAbove ? frame.px(6) : names + frame.px(10),
                        frame.px(Frame.LINE + 3));
    }

    static List<Mark> of(Evidence.Curves evidence, Frame frame) {
        if (evidence.xs().size() == 1) {
            return atOnePlace(evidence, frame);
        }
        CurvesLayout layout = new CurvesLayout(evidence, frame);
        layout.axes();
        evidence.curves().forEach(layout::curve);
        if (layout.namesAbove) {
            layout.namesAbove();
        } else {
            layout.namesAtEnds();
        }
        return layout.marks;
    }

    /** One place on the axis makes no line: its values are bars, and the place is told close below them. */
    private static List<Mark> atOnePlace(Evidence.Curves evidence, Frame frame) {
        double x = evidence.xs().getFirst();
        String where = frame.texts()
                .get(
                        "evidence.bar",
                        evidence.x().name(),
                        new Amounts(frame.texts()).of(x, evidence.x().measure()));
        double used = frame.px(evidence.curves().size() * BarsLayout.PITCH + Frame.LINE);
        Rect place = frame.place();
        Frame close = frame.in(new Rect(place.x(), place.y(), place.width(), Math.min(place.height(), used)));
        List<Mark> marks = new ArrayList<>(BarsLayout.of(evidence.bars(), close.in(close.aboveCaption())));
        marks.add(close.caption(where));
        return marks;
    }

    private double namesWidth() {
        double widest = 0;
        for (Evidence.Curve curve : evidence.curves()) {
            widest = Math.max(widest, frame.widths().of(frame.texts().say(curve.label()), nameType()));
        }
        return widest;
    }

    private static Mark.Type nameType() {
        return Mark.Type.left(Frame.SMALL).inBold();
    }

    private void axes() {
        double bottom = Math.rint(plot.bottom());
        double left = Math.rint(frame.place().x()) + 0.5;
        marks.add(new Mark.Path(
                List.of(
                        new Mark.Spot(left, plot.y()),
                        new Mark.Spot(left, bottom + 0.5),
                        new Mark.Spot(plot.right(), bottom + 0.5)),
                1,
                Ink.of(Token.SLOT)));
        Mark.Type small = Mark.Type.left(Frame.TINY);
        Amounts amounts = new Amounts(frame.texts());
        Evidence.Axis y = evidence.y();
        String up = highest > 0
                ? frame.texts().get("evidence.up", y.name(), amounts.of(highest, y.measure()))
                : frame.texts().get("evidence.upUnknown", y.name());
        marks.add(new Mark.Words(
                frame.fitted(up, small, frame.place().width()),
                frame.place().x(),
                frame.place().y() + frame.px(6),
                small));
        Evidence.Axis x = evidence.x();
        String from = amounts.of(least, x.measure());
        String right = least > greatest
                ? frame.texts().get("evidence.rightUnknown", x.name())
                : least < greatest
                        ? frame.texts().get("evidence.right", x.name(), from, amounts.of(greatest, x.measure()))
                        : frame.texts().get("evidence.rightOne", x.name(), from);
        double rightEdge = Math.min(
                frame.place().right(),
                Math.max(plot.right(), frame.place().x() + frame.widths().of(right, small)));
        marks.add(new Mark.Words(
                frame.fitted(right, small, frame.place().width()),
                rightEdge,
                frame.place().bottom() - frame.px(Frame.LINE / 2 - 1),
                Mark.Type.right(Frame.TINY)));
    }

    private void curve(Evidence.Curve curve) {
        Ink ink = ink(curve);
        List<Mark.Spot> spots = new ArrayList<>();
        for (Evidence.Point point : curve.points()) {
            double x = x(point.x());
            if (point.y().high() > point.y().low()) {
                marks.add(Whisker.up(
                        x, y(point.y().high()), y(Math.max(0, point.y().low())), ink));
            }
            if (!Double.isNaN(point.y().middle())) {
                spots.add(new Mark.Spot(x, y(point.y().middle())));
            }
        }
        marks.add(new Mark.Path(spots, frame.px(2), ink));
        spots.forEach(spot -> marks.add(new Mark.Dot(spot, frame.px(3), ink)));
    }

    private static Ink ink(Evidence.Curve curve) {
        return curve.way().<Ink>map(Ink.ReadableWay::new).orElse(Ink.of(Token.SECONDARY));
    }

    /** The names stand below each other, each behind a dot in its line's colour. */
    private void namesAbove() {
        double x = frame.place().x() + frame.px(4);
        double y = frame.place().y() + frame.px(Frame.LINE + NAME_LINE / 2);
        for (Evidence.Curve curve : evidence.curves()) {
            double room = frame.place().right() - x - frame.px(8);
            marks.add(new Mark.Dot(new Mark.Spot(x, y), frame.px(3), ink(curve)));
            marks.add(new Mark.Words(
                    frame.fitted(frame.texts().say(curve.label()), nameType(), room),
                    x + frame.px(8),
                    y,
                    nameType(),
                    ink(curve)));
            y += frame.px(NAME_LINE);
        }
    }

    /** The names stand beside the lines' ends, moved apart where two would overlap. */
    private void namesAtEnds() {
        List<Evidence.Curve> byHeight = evidence.curves().stream()
                .filter(curve -> !curve.points().isEmpty())
                .sorted(Comparator.comparingDouble(this::endY))
                .toList();
        double line = frame.px(NAME_LINE);
        double[] at = new double[byHeight.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(endY(byHeight.get(i)), i == 0 ? plot.y() + line / 2 : at[i - 1] + line);
        }
        double limit = plot.bottom() - line / 2;
        for (int i = at.length - 1; i >= 0; i--, limit -= line) {
            at[i] = Math.min(at[i], limit);
        }
        for (int i = 0; i < at.length; i++) {
            Evidence.Curve curve = byHeight.get(i);
            marks.add(new Mark.Words(
                    frame.texts().say(curve.label()), plot.right() + frame.px(8), at[i], nameType(), ink(curve)));
        }
    }

    private double endY(Evidence.Curve curve) {
        double end = curve.points().getLast().y().middle();
        return Double.isNaN(end) ? plot.middleY() : y(end);
    }

    private double x(double value) {
        double from = scaled(least);
        double to = scaled(greatest);
        return to > from ? plot.x() + plot.width() * (scaled(value) - from) / (to - from) : plot.middleX();
    }

    private double scaled(double value) {
        return evidence.xLogarithmic() ? Math.log(value) : value;
    }

    private double y(double value) {
        return highest > 0 ? plot.bottom() - plot.height() * value / highest : plot.bottom();
    }
}
