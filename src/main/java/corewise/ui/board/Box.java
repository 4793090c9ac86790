package corewise.ui.board;

/** A rectangle in pixels of the board. Immutable. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /** Whether a place is in it. */
    boolean has(double atX, double atY) {
        return atX >= x && atX < right() && atY >= y && atY < bottom();
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    /** The same rectangle, smaller by this many pixels on each side. */
    public Box inset(double by) {
        return new Box(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
    }

    /** A rectangle on the way from this to another; 0 is here, 1 is there. */
    public Box towards(Box there, double share) {
        return new Box(
                x + (there.x - x) * share,
                y + (there.y - y) * share,
                width + (there.width - width) * share,
                height + (there.height - height) * share);
    }
}
