package corewise.ui.fx;

/** How large things are while the board is shown alone, to be read from the last row, beside their usual size. Stateless. */
public final class Presenting {
    /** The window in which type, and so the timeline and all words, has the usual size. */
    private static final double TYPE_WIDTH = 1024;

    private static final double TYPE_HEIGHT = 700;
    private static final double LEAST_TYPE = 0.8;
    private static final double MOST_TYPE = 3;
    /** The width at which what is on the board has the usual size, less than type's: the board is what is looked at. */
    private static final double BOARD_WIDTH = 760;

    private static final double MOST_BOARD = 5;
    /** Smaller than this share of its usual size the board is not readable: it has to be scrolled then. */
    public static final double LEAST_BOARD = 0.75;

    /** The window in which type has the usual size while the window presents: at 1920 × 1080 none is below 24 pixels. */
    private static final double ROOM_WIDTH = 800;

    private static final double ROOM_HEIGHT = 450;
    private static final double MOST_ROOM = 6;

    private Presenting() {}

    /** The size of type in a window of this size. */
    public static double type(double width, double height) {
        double fits = Math.min(width / TYPE_WIDTH, height / TYPE_HEIGHT);
        return Math.rint(Math.clamp(fits, LEAST_TYPE, MOST_TYPE) * 20) / 20;
    }

    /** The size of type in a window of this size that presents. */
    public static double room(double width, double height) {
        double fits = Math.min(width / ROOM_WIDTH, height / ROOM_HEIGHT);
        return Math.rint(Math.clamp(fits, LEAST_TYPE, MOST_ROOM) * 20) / 20;
    }

    /**
     * The size of what is on the board.
     *
     * @param fits how large it can be seen whole
     * @param width of the board, pixels
     */
    public static double board(double fits, double width) {
        return Math.clamp(Math.min(fits, width / BOARD_WIDTH), LEAST_BOARD, MOST_BOARD);
    }
}
