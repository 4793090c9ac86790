package corewise.strategy.process;

/**
 * What both ends of the wire agree on. A frame is its length (4 bytes, of all that follows), its type (1 byte) and what
 * it says; numbers are big-endian. Stateless.
 */
public final class Wire {
    /** Raised with every change of a frame. */
    public static final int VERSION = 5;

    /** What a list begins with, so that garbage is told from a parent of another version. */
    static final int MAGIC = 0x436f7265;

    /** The longest frame in bytes: twice the largest picture that a list can have. */
    static final int LONGEST_FRAME = 8 << 20;

    /** The argument of a child that ends after its first item. */
    public static final String ONE_ITEM = "one-item";

    /** The argument of a child that takes items until it is told to end. */
    public static final String MANY_ITEMS = "many-items";

    /** The argument of a child that works on made-up lists alone, to be watched while it starts and works. */
    public static final String TRAINING = "training-run";

    private Wire() {}
}
