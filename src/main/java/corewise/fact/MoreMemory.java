package corewise.fact;

/** That something needs more memory than this program may use. Stateless and thread-safe. */
public final class MoreMemory {
    private static final long GIGABYTE = 1L << 30;

    private MoreMemory() {}

    /** With how much that is now, and the option of the virtual machine that allows about twice as much. */
    public static Fact of(String key) {
        return of(key, Runtime.getRuntime().maxMemory());
    }

    /** The same where that many bytes may be used, above 0. */
    static Fact of(String key, long givenBytes) {
        return Fact.of(key)
                .bytes("given", givenBytes)
                .verbatim("option", "-Xmx" + 2 * Math.ceilDiv(givenBytes, GIGABYTE) + "g");
    }
}
