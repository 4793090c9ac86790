package corewise.picture;

import java.util.List;

/** One thing to draw; lengths are pixels. Immutable. */
public sealed interface Mark {

    /**
     * A filled rectangle.
     *
     * @param title told where a pointer rests on it; empty for none
     */
    record Box(Rect place, double radius, Ink ink, String title) implements Mark {
        public Box(Rect place, double radius, Ink ink) {
            this(place, radius, ink, "");
        }

        /** Whether it is so low, or so narrow, that it is all edge. */
        public boolean thin() {
            return Math.min(place.width(), place.height()) < LEAST_EDGED;
        }
    }

    /**
     * The edge of a rectangle, one pixel wide, inside of it.
     *
     * @param title told where a pointer rests on it; empty for none
     */
    record Edge(Rect place, double radius, Ink ink, String title) implements Mark {
        public Edge(Rect place, double radius, Ink ink) {
            this(place, radius, ink, "");
        }
    }

    /**
     * A line of text.
     *
     * @param x where its side is
     * @param y its middle
     */
    record Words(String text, double x, double y, Type type, Ink ink) implements Mark {
        /** Words of less weight than others. */
        public Words(String text, double x, double y, Type type) {
            this(text, x, y, type, Ink.of(Token.SECONDARY));
        }

        /** Where it stands, as high as its type. */
        public Rect place(TextMeasure measure) {
            double width = measure.of(text, type);
            double left = switch (type.side()) {
                case LEFT -> x;
                case CENTRE -> x - width / 2;
                case RIGHT -> x - width;
            };
            return new Rect(left, y - type.size() / 2, width, type.size());
        }
    }

    /** A line through some points. */
    record Path(List<Spot> spots, double thickness, Ink ink) implements Mark {}

    /** Lines apart from each other, as of a hatching: each from one point to the next, two points a line. */
    record Strokes(List<Spot> ends, double thickness, Ink ink) implements Mark {}

    /** A filled circle. */
    record Dot(Spot centre, double radius, Ink ink) implements Mark {}

    /** A point. */
    record Spot(double x, double y) {}

    /** A box with an edge around something. */
    double LEAST_EDGED = 3;

    /**
     * How text is set.
     *
     * @param size in pixels before scaling
     */
    record Type(double size, boolean bold, Side side) {
        public static Type left(double size) {
            return new Type(size, false, Side.LEFT);
        }

        public static Type right(double size) {
            return new Type(size, false, Side.RIGHT);
        }

        public static Type centred(double size) {
            return new Type(size, false, Side.CENTRE);
        }

        public Type inBold() {
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
