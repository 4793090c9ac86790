package corewise.picture.lanes;

import corewise.text.Quantities;
import java.util.ArrayList;
import java.util.List;

/** The time axis: where it ends, where its marks are and what stands there. Stateless. */
public final class TimeAxis {
    private static final double[] ENDS = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final double ROOM = 1.25;
    private static final long FIRST_END_NANOS = 250_000_000L;

    private TimeAxis() {}

    /**
     * A mark.
     *
     * @param nanos where it is
     * @param text for people, with unit
     */
    public record Mark(long nanos, String text) {}

    /** Where the axis of a run under way ends: it grows in leaps, so that the picture seldom changes its scale. */
    public static long liveEnd(long nowNanos, long currentEndNanos) {
        if (nowNanos < currentEndNanos) {
            return currentEndNanos;
        }
        double wanted = Math.max(FIRST_END_NANOS, nowNanos * ROOM);
        return Math.round(niceAtLeast(wanted, ENDS));
    }

    /** Marks at round times between two times that are at least this far apart. */
    public static List<Mark> marks(long startNanos, long endNanos, double leastNanos, Quantities quantities) {
        double step = niceAtLeast(Math.max(1, leastNanos), STEPS);
        List<Mark> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(startNanos / step); i * step <= endNanos; i++) {
            long nanos = Math.round(i * step);
            marks.add(new Mark(nanos, quantities.tick(nanos, endNanos, step)));
        }
        return marks;
    }

    private static double niceAtLeast(double value, double[] ladder) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double rung : ladder) {
            if (rung * power >= value * (1 - 1e-9)) {
                return rung * power;
            }
        }
        return 10 * power;
    }
}
