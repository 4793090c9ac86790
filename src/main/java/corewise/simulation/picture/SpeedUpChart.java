package corewise.simulation.picture;

import corewise.model.Way;
import corewise.simulation.Trust;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Speed-ups over the number of cores: simulated, worked out on paper, measured and guessed. Immutable.
 *
 * @param mostCores the right end of the axis, 2 or more; its left end is one core
 * @param hereCores the cores of the machine that is looked at
 * @param serialShare thousandths of the serial run in which main is alone, 0 to 1,000
 * @param curves simulated, one a way
 * @param measured what real runs of the same list came to
 * @param guess what the learner expects, by rising cores; empty for no guess
 */
public record SpeedUpChart(
        int mostCores, int hereCores, int serialShare, List<Curve> curves, List<Measured> measured, List<Point> guess) {
    private static final double THOUSAND = 1_000;

    public SpeedUpChart {
        if (mostCores < 2) {
            throw new IllegalArgumentException("an axis of cores ends at 2 or more, not at " + mostCores);
        }
        curves = List.copyOf(curves);
        measured = List.copyOf(measured);
        guess = List.copyOf(guess);
    }

    /** A speed-up with so many cores. Immutable. */
    public record Point(double cores, double speedUp) {}

    /**
     * A way's simulated speed-ups. Immutable.
     *
     * @param points by rising cores; may be empty while none is known
     * @param within within what the makespans are expected; empty where nothing is known of that
     */
    public record Curve(Way way, List<Point> points, Optional<Trust.Span> within) {
        public Curve {
            points = List.copyOf(points);
            Objects.requireNonNull(within);
        }

        /** The same with what is known of how far it can be off. */
        public Curve within(Optional<Trust.Span> span) {
            return new Curve(way, points, span);
        }
    }

    /** What runs of a way came to on a machine with so many cores. Immutable. */
    public record Measured(Way way, Point point) {}

    /** The same without what was simulated: what is to be guessed. */
    public SpeedUpChart withoutAnswers() {
        return new SpeedUpChart(mostCores, hereCores, serialShare, List.of(), List.of(), guess);
    }

    /** Whether there is a serial part; without one all three lines of the paper are one. */
    public boolean serialPart() {
        return serialShare > 0;
    }

    /** Amdahl: the list is the same whatever the number of cores. */
    public double amdahl(double cores) {
        double serial = serialShare / THOUSAND;
        return 1 / (serial + (1 - serial) / cores);
    }

    /** Gustafson: the list grows with the cores, so that the run takes as long. */
    public double gustafson(double cores) {
        double serial = serialShare / THOUSAND;
        return serial + (1 - serial) * cores;
    }
}
