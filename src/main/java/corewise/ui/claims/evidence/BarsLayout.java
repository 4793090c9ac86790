package corewise.ui.claims.evidence;

import corewise.experiment.Evidence;
import corewise.experiment.Interval;
import java.util.ArrayList;
import java.util.List;

/** Horizontal bars with name, amount and interval. Stateless. */
final class BarsLayout {
    private static final double PITCH = 34;
    private static final double LEAST_PITCH = 16;
    private static final double BAR = 20;
    private static final double MOST_FOR_NAMES = 0.42;

    private BarsLayout() {}

    static List<Mark> of(Evidence.Bars evidence, Frame frame) {
        List<Evidence.Bar> bars = evidence.bars();
        boolean allFit = bars.size() * frame.px(LEAST_PITCH) <= frame.place().height();
        Rect place = allFit ? frame.place() : frame.aboveCaption();
        int shown = allFit ? bars.size() : (int) Math.max(1, place.height() / frame.px(LEAST_PITCH));
        List<Evidence.Bar> drawn = bars.subList(0, Math.min(shown, bars.size()));
        double pitch = Math.min(frame.px(PITCH), place.height() / Math.max(1, drawn.size()));
        List<Mark> marks = new ArrayList<>();
        Axis axis = Axis.of(drawn, evidence.unit(), frame);
        for (int i = 0; i < drawn.size(); i++) {
            add(marks, drawn.get(i), new Rect(place.x(), place.y() + i * pitch, place.width(), pitch), axis, frame);
        }
        if (!allFit) {
            marks.add(frame.caption(frame.texts().count("claims.evidence.moreBars", bars.size() - drawn.size())));
        }
        return marks;
    }

    private static void add(List<Mark> marks, Evidence.Bar bar, Rect row, Axis axis, Frame frame) {
        double y = row.middleY();
        double thick = Math.min(frame.px(BAR), row.height() * 0.7);
        Mark.Type type = Mark.Type.left(12);
        marks.add(new Mark.Words(
                frame.fitted(bar.label(), type, axis.names()), frame.place().x(), y, type, Ink.TEXT));
        Interval amount = bar.amount();
        double end = axis.left();
        if (amount.middle() >= 0) {
            end = axis.x(amount.middle());
            Ink ink = bar.way().<Ink>map(Ink.OfWay::new).orElse(Ink.BUSY);
            Rect box = new Rect(axis.left(), y - thick / 2, Math.max(1, end - axis.left()), thick);
            marks.add(new Mark.Box(box, Math.min(frame.px(4), box.width() / 2), ink));
        }
        if (amount.high() > amount.low()) {
            end = Math.max(end, axis.x(amount.high()));
            marks.addAll(Whisker.across(axis.x(Math.max(0, amount.low())), axis.x(amount.high()), y, frame));
        }
        marks.add(new Mark.Words(
                Amounts.of(amount.middle(), axis.unit()), end + frame.px(6), y, Mark.Type.left(12), Ink.TEXT));
    }

    /** Where amounts are, beside names and before the room for their figures. */
    private record Axis(double names, double left, double width, double most, String unit) {

        static Axis of(List<Evidence.Bar> bars, String unit, Frame frame) {
            double name = 0;
            double figure = 0;
            double most = 0;
            for (Evidence.Bar bar : bars) {
                name = Math.max(name, frame.widths().of(bar.label(), Mark.Type.left(12)));
                figure = Math.max(
                        figure, frame.widths().of(Amounts.of(bar.amount().middle(), unit), Mark.Type.left(12)));
                most = greatest(most, bar.amount().middle(), bar.amount().high());
            }
            Rect place = frame.place();
            double names = Math.ceil(Math.min(name, place.width() * MOST_FOR_NAMES));
            double left = Math.rint(place.x() + names + frame.px(14));
            double width = Math.max(1, place.right() - left - figure - frame.px(8));
            return new Axis(names, left, width, most > 0 ? most : 1, unit);
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
            return left + width * amount / most;
        }
    }
}
