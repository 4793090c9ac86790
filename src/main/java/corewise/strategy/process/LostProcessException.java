package corewise.strategy.process;

/** A worker process cannot be gone on with. Immutable, without a stack trace: it tells of another process. */
final class LostProcessException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean silent;

    /** @param silent whether it was ended because it said nothing for too long */
    LostProcessException(String message, boolean silent) {
        super(message, null, false, false);
        this.silent = silent;
    }

    boolean silent() {
        return silent;
    }
}
