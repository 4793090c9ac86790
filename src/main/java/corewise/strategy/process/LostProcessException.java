package corewise.strategy.process;

/** A worker process cannot be gone on with. Immutable, without a stack trace: it tells of another process. */
final class LostProcessException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What went wrong. */
    enum Fault {
        /** It ended before it had done what it was to do. */
        ENDED_EARLY,
        /** What it sent is not what was agreed on. */
        MALFORMED,
        /** Nothing was heard of it for too long. */
        SILENT
    }

    LostProcessException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
