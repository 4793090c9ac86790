package corewise.strategy.process;

/** A worker process cannot be gone on with. Immutable, without a stack trace: it tells of another process. */
final class LostProcessException extends Exception {
    private static final long serialVersionUID = 1L;

    private final How how;

    /** How it came. */
    enum How {
        /** It was ended because it said nothing for too long. */
        SILENT,
        /** It ended by itself, and not well. */
        FAILED,
        OTHER
    }

    LostProcessException(String message, How how) {
        super(message, null, false, false);
        this.how = how;
    }

    boolean silent() {
        return how == How.SILENT;
    }

    boolean failed() {
        return how == How.FAILED;
    }
}
