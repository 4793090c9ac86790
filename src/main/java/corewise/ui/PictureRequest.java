package corewise.ui;

/**
 * A picture that somebody asked for. Immutable.
 *
 * @param kind what it shows
 * @param width pixels, from {@link #LEAST_WIDTH} to {@link #MOST}
 * @param height pixels, from {@link #LEAST_HEIGHT} to {@link #MOST}
 */
record PictureRequest(Kind kind, int width, int height) {
    static final int LEAST_WIDTH = 800;
    static final int LEAST_HEIGHT = 400;
    /** Two screens of the largest kind; a picture takes four bytes a pixel several times over. */
    static final int MOST = 8192;

    /** What can be shown. */
    enum Kind {
        /** The window as it is, in its own size. */
        WINDOW,
        BOARD,
        TIMELINE,
        RACE
    }

    PictureRequest {
        if (kind != Kind.WINDOW && !fits(width, height)) {
            throw new IllegalArgumentException(width + " x " + height + " is no size for a picture");
        }
    }

    static boolean fits(int width, int height) {
        return width >= LEAST_WIDTH && width <= MOST && height >= LEAST_HEIGHT && height <= MOST;
    }

    /** How much larger type is than in the window, so that a large picture is one to be seen from afar. */
    double scale() {
        return Math.clamp(Math.min(width / 1440.0, height / 810.0), 0.8, 6);
    }
}
