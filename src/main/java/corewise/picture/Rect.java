package corewise.picture;

/** A rectangle in pixels. Immutable. */
public record Rect(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middleX() {
        return x + width / 2;
    }

    public double middleY() {
        return y + height / 2;
    }

    /** What is left of it within these margins; never less than nothing. */
    public Rect within(double left, double top, double right, double bottom) {
        return new Rect(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }

    /** Whether it lies inside of another, to half a pixel. */
    public boolean inside(Rect other) {
        return x >= other.x - 0.5
                && y >= other.y - 0.5
                && right() <= other.right() + 0.5
                && bottom() <= other.bottom() + 0.5;
    }
}
