package corewise.simulation.picture;

import corewise.picture.Ink;
import corewise.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/** Broken lines. Stateless. */
final class Dashes {
    private Dashes() {}

    /** A line through some points, drawn for {@code on} pixels and left out for {@code off}, in turns. */
    static Mark along(List<Mark.Spot> spots, double on, double off, double thickness, Ink ink) {
        List<Mark.Spot> ends = new ArrayList<>();
        double walked = 0;
        for (int i = 1; i < spots.size(); i++) {
            Mark.Spot from = spots.get(i - 1);
            Mark.Spot to = spots.get(i);
            double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
            for (double at = 0; at < length; ) {
                double phase = walked % (on + off);
                boolean drawn = phase < on;
                double step = Math.max(0.01, Math.min(length - at, (drawn ? on : on + off) - phase));
                if (drawn) {
                    ends.add(between(from, to, at / length));
                    ends.add(between(from, to, (at + step) / length));
                }
                at += step;
                walked += step;
            }
        }
        return new Mark.Strokes(ends, thickness, ink);
    }

    private static Mark.Spot between(Mark.Spot from, Mark.Spot to, double share) {
        return new Mark.Spot(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }
}
