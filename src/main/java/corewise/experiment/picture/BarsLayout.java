package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.metrics.Interval;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.List;

/** Horizontal bars with name, amount and interval. Stateless. */
final class BarsLayout {
    /** The distance of two bars, at most. */
    static final double PITCH = 34;

    private static final double LEAST_PITCH = 16;
    private static final double BAR = 20;
    private static final double MOST_FOR_NAMES = 0.56;

    private static final double WIDE_RANGE = 50;
    /** The share of the place that is kept for bars when intervals stand beside the amounts. */
    private static final double LEAST_FOR_BARS = 0.28;

    private BarsLayout() {}

    static List<Mark> of(Evidence.Bars evidence, Frame frame) {
        List<Evidence.Bar> bars = evidence.bars();
        boolean byFactors = wide(bars);
        boolean ratios = evidence.measure() == Evidence.Measure.FACTOR;
        boolean captioned = byFactors
                || ratios
                || bars.size() * frame.px(LEAST_PITCH) > frame.place().height();
        Rect place = captioned ? frame.aboveCaption() : frame.place();
        int fitting = captioned ? (int) Math.max(1, place.height() / frame.px(LEAST_PITCH)) : bars.size();
        List<Evidence.Bar> drawn = bars.subList(0, Math.min(fitting, bars.size()));
        boolean allFit = drawn.size() == bars.size();
        double pitch = Math.min(frame.px(PITCH), place.height() / Math.max(1, drawn.size()));
        List<Mark> marks = new ArrayList<>();
        Axis axis = Axis.of(drawn, evidence.measure(), byFactors ? least(bars) / 2 : 0, frame);
        for (int i = 0; i < drawn.size(); i++) {
            add(marks, drawn.get(i), new Rect(place.x(), place.y() + i * pitch, place.width(), pitch), axis, frame);
        }
        if (!allFit) {
            marks.add(frame.caption(frame.texts().get("claims.evidence.moreBars", bars.size() - drawn.size())));
        } else if (byFactors) {
            marks.add(frame.caption(frame.texts().get("claims.evidence.byFactors")));
        } else if (ratios) {
            marks.add(frame.caption(frame.texts().get("claims.evidence.ratio")));
        }
        return marks;
    }

    /** Whether amounts lie too far apart for the small ones to be seen beside the large. */
    private static boolean wide(List<Evidence.Bar> bars) {
        double most =
                bars.stream().mapToDouble(bar -> bar.amount().middle()).max().orElse(1);
        double least = least(bars);
        return least > 0 && most / least > WIDE_RANGE;
    }

    private static double least(List<Evidence.Bar> bars) {
        return bars.stream().mapToDouble(bar -> bar.amount().low()).min().orElse(0);
    }

    private static void add(List<Mark> marks, Evidence.Bar bar, Rect row, Axis axis, Frame frame) {
        double y = row.middleY();
        double thick = Math.min(frame.px(BAR), row.height() * 0.7);
        Mark.Type type = Mark.Type.left(12);
        marks.add(new Mark.Words(
                frame.fitted(frame.texts().say(bar.label()), type, axis.names()),
                frame.place().x(),
                y,
                type,
                Ink.of(Token.TEXT)));
        Interval amount = bar.amount();
        double end = axis.left();
        if (amount.middle() >= 0) {
            end = axis.x(amount.middle());
            Ink ink = bar.way().<Ink>map(Ink.OfWay::new).orElse(Ink.of(Token.BUSY));
            Rect box = new Rect(axis.left(), y - thick / 2, Math.max(1, end - axis.left()), thick);
            String title = frame.texts()
                    .get("evidence.bar", bar.label(), axis.figures().whole(amount));
            marks.add(new Mark.Box(box, Math.min(frame.px(4), box.width() / 2), ink, title));
        }
        if (amount.high() > amount.low()) {
            end = Math.max(end, axis.x(amount.high()));
            marks.addAll(Whisker.across(axis.x(Math.max(0, amount.low())), axis.x(amount.high()), y, frame));
        }
        marks.add(new Mark.Words(
                axis.figures().of(amount), end + frame.px(6), y, Mark.Type.left(12), Ink.of(Token.TEXT)));
    }

    /** Where amounts are, beside names and before the room for their figures. */
    private record Axis(double names, double left, double width, double least, double most, Figures figures) {

        /** @param least where the axis begins; equal factors are equally long unless it is 0 */
        static Axis of(List<Evidence.Bar> bars, Evidence.Measure measure, double least, Frame frame) {
            Axis roomy = of(bars, new Figures(new Amounts(frame.texts()), measure, true), least, frame);
            return roomy.width >= frame.place().width() * LEAST_FOR_BARS
                    ? roomy
                    : of(bars, new Figures(new Amounts(frame.texts()), measure, false), least, frame);
        }

        private static Axis of(List<Evidence.Bar> bars, Figures figures, double least, Frame frame) {
            double name = 0;
            double figure = 0;
            double most = 0;
            for (Evidence.Bar bar : bars) {
                name = Math.max(name, frame.widths().of(frame.texts().say(bar.label()), Mark.Type.left(12)));
                figure = Math.max(figure, frame.widths().of(figures.of(bar.amount()), Mark.Type.left(12)));
                most = greatest(most, bar.amount().middle(), bar.amount().high());
            }
            Rect place = frame.place();
            double names = Math.ceil(Math.min(name, place.width() * MOST_FOR_NAMES));
            double left = Math.rint(place.x() + names + frame.px(14));
            double width = Math.max(1, place.right() - left - figure - frame.px(8));
            return new Axis(names, left, width, least, most > 0 ? most : 1, figures);
        }

        private static double greatest(double... values) {
            double most = 0;
            for (double value : values) {
                // one that is not known is not greater than another
                most = value > most ? value : most;
            }
            return most;
        }

        double x(double amount) {
            return least > 0
                    ? left + width * Math.log(Math.max(amount, least) / least) / Math.log(most / least)
                    : left + width * amount / most;
        }
    }

    /** What stands beside bars: amounts, with their intervals where there is room. */
    private record Figures(Amounts amounts, Evidence.Measure measure, boolean roomy) {
        String of(Interval amount) {
            return roomy ? whole(amount) : amounts.of(amount.middle(), measure);
        }

        String whole(Interval amount) {
            return amounts.of(amount, measure);
        }
    }
}
