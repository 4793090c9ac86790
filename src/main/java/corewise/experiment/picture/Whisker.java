package corewise.experiment.picture;

import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Token;
import java.util.List;

/** The interval around an amount: a thin line with two ends. Stateless. */
final class Whisker {
    private Whisker() {}

    /** From left to right. */
    static List<Mark> across(double left, double right, double y, Frame frame) {
        double half = frame.px(4);
        return List.of(
                line(left, y, right, y), line(left, y - half, left, y + half), line(right, y - half, right, y + half));
    }

    /** From top to bottom, in a colour. */
    static Mark up(double x, double top, double bottom, Ink ink) {
        return new Mark.Path(List.of(new Mark.Spot(x, top), new Mark.Spot(x, bottom)), 1, ink);
    }

    private static Mark line(double fromX, double fromY, double toX, double toY) {
        return new Mark.Path(List.of(new Mark.Spot(fromX, fromY), new Mark.Spot(toX, toY)), 1.2, Ink.of(Token.TEXT));
    }
}
