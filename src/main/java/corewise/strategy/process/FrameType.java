package corewise.strategy.process;

/** What a frame says. Immutable; the code is what goes over the wire. */
public enum FrameType {
    /** To the child: the list to work on. */
    LIST(1),
    /** To the child: tell your clock. */
    PING(2),
    /** To the child: work on an item. */
    ITEM(3),
    /** To the child: end. */
    END(4),
    /** To the child: a part of what is sent along with the next item. */
    PAYLOAD(5),
    /** From the child: who it is; it is ready. */
    HELLO(65),
    /** From the child: its clock. */
    PONG(66),
    /** From the child: what it did since it was heard last. */
    PROGRESS(67),
    /** From the child: an item's result. */
    RESULT(68),
    /** From the child: an item has none, and why. */
    FAILURE(69);

    private static final FrameType[] ALL = values();

    private final byte code;

    FrameType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    /** The type with this code, null when there is none. */
    static FrameType ofCode(byte code) {
        for (FrameType type : ALL) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }
}
