package corewise.ui.claims.evidence;

import corewise.model.Trace;
import java.util.List;

/** One thing to paint; lengths are pixels. Immutable. */
sealed interface Mark {

    /** A filled rectangle. */
    record Box(Rect place, double radius, Ink ink) implements Mark {}

    /** The edge of a rectangle, one pixel wide, inside of it. */
    record Edge(Rect place, double radius, Ink ink) implements Mark {}

    /**
     * A line of text.
     *
     * @param x where its side is
     * @param y its middle
     */
    record Words(String text, double x, double y, Type type, Ink ink) implements Mark {}

    /** A line through some points. */
    record Path(List<Spot> spots, double thickness, Ink ink) implements Mark {}

    /** A filled circle. */
    record Dot(Spot centre, double radius, Ink ink) implements Mark {}

    /** The slices of a run, a row a worker. */
    record Slices(Rect place, Trace trace) implements Mark {}

    /** A point. */
    record Spot(double x, double y) {}

    /**
     * How text is set.
     *
     * @param size in pixels before scaling
     */
    record Type(double size, boolean bold, Side side) {
        static Type left(double size) {
            return new Type(size, false, Side.LEFT);
        }

        static Type right(double size) {
            return new Type(size, false, Side.RIGHT);
        }

        static Type centred(double size) {
            return new Type(size, false, Side.CENTRE);
        }

        Type inBold() {
            return new Type(size, true, side);
        }
    }

    /** Which side of a text is where it is placed. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }
}
