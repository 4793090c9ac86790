package corewise.picture.lanes;

import corewise.picture.Mark;
import corewise.picture.Rect;
import java.util.ArrayList;
import java.util.List;

/** Lines that fill a rectangle, two points a line: what is told apart without colour. Stateless. */
final class Hatching {
    private Hatching() {}

    /** From the lower left to the upper right. */
    static List<Mark.Spot> rising(Rect place, double apart) {
        List<Mark.Spot> ends = new ArrayList<>();
        for (double at = apart; at < place.width() + place.height(); at += apart) {
            double left = Math.max(0, at - place.height());
            double right = Math.min(place.width(), at);
            ends.add(new Mark.Spot(place.x() + left, place.y() + at - left));
            ends.add(new Mark.Spot(place.x() + right, place.y() + at - right));
        }
        return ends;
    }

    /** From the upper left to the lower right. */
    static List<Mark.Spot> falling(Rect place, double apart) {
        return rising(place, apart).stream()
                .map(spot -> new Mark.Spot(2 * place.x() + place.width() - spot.x(), spot.y()))
                .toList();
    }

    /** Holes along the upper and the lower edge. */
    static List<Mark.Spot> perforated(Rect place, double apart) {
        List<Mark.Spot> ends = new ArrayList<>();
        double deep = Math.min(2, place.height() / 4);
        for (double x = place.x() + apart / 2; x < place.right(); x += apart) {
            ends.add(new Mark.Spot(x, place.y()));
            ends.add(new Mark.Spot(x, place.y() + deep));
            ends.add(new Mark.Spot(x, place.bottom() - deep));
            ends.add(new Mark.Spot(x, place.bottom()));
        }
        return ends;
    }

    /** From top to bottom. */
    static List<Mark.Spot> upright(Rect place, double apart) {
        List<Mark.Spot> ends = new ArrayList<>();
        for (double x = place.x() + apart / 2; x < place.right(); x += apart) {
            ends.add(new Mark.Spot(x, place.y()));
            ends.add(new Mark.Spot(x, place.bottom()));
        }
        return ends;
    }
}
