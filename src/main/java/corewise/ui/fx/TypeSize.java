package corewise.ui.fx;

/** Sizes of type. Stateless. */
public final class TypeSize {
    /** That of the window's text at a zoom of 100 %, pixels; the style sheets say the same. */
    public static final double USUAL = 13.5;

    private TypeSize() {}
}
