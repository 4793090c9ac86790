package corewise.ui.claims.evidence;

/** A rectangle in pixels. Immutable. */
record Rect(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    /** What is left of it within these margins; never less than nothing. */
    Rect within(double left, double top, double right, double bottom) {
        return new Rect(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }

    /** Whether it lies inside of another, to half a pixel. */
    boolean inside(Rect other) {
        return x >= other.x - 0.5
                && y >= other.y - 0.5
                && right() <= other.right() + 0.5
                && bottom() <= other.bottom() + 0.5;
    }
}
