package corewise.strategy.process;

/**
 * How long a worker process may be silent before it is taken for lost. Immutable.
 *
 * @param startNanos from its launch to its first word
 * @param silenceNanos between two words while it works on an item
 */
public record Deadlines(long startNanos, long silenceNanos) {
    /** Far beyond what a loaded machine needs: a working child reports several times a second. */
    public static final Deadlines USUAL = new Deadlines(60_000_000_000L, 15_000_000_000L);
}
