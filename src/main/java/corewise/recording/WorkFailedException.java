package corewise.recording;

/**
 * Work failed, and tells why in its own words, which are kept as they are: several lines, and the line of its text that is
 * to blame. Immutable, without a stack trace of this program's.
 */
public final class WorkFailedException extends RuntimeException {
    /** What is kept of the words. */
    static final int LONGEST = 4_000;

    private static final long serialVersionUID = 1L;

    public WorkFailedException(String words) {
        super(words, null, false, false);
    }
}
