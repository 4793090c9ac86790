package corewise.ui.claims.evidence;

/** Tells how wide texts are. */
@FunctionalInterface
interface TextWidth {

    /** The width of a text in one line, pixels as they are drawn. */
    double of(String text, Mark.Type type);
}
