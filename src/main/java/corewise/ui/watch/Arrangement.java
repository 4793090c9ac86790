package corewise.ui.watch;

/** How the parts of the Watch page stand. The board is the last thing to go. */
enum Arrangement {
    /** The board in the middle, figures above it, all else at its sides. */
    WIDE,
    /** The board beside one column, whose panels are tabs. */
    FOLDED,
    /** One column, whose panels are tabs, of which the board is one. */
    SINGLE;

    private static final double LEAST_FOR_WIDE = 88;
    /** Below, board and timeline with the figures above them would have to be scrolled. */
    private static final double LEAST_HEIGHT_FOR_WIDE = 57;

    private static final double LEAST_FOR_FOLDED = 64;

    /** The one that suits a page of this width and height, in sizes of its type. */
    static Arrangement of(double width, double height) {
        return width >= LEAST_FOR_WIDE && height >= LEAST_HEIGHT_FOR_WIDE
                ? WIDE
                : width >= LEAST_FOR_FOLDED ? FOLDED : SINGLE;
    }
}
