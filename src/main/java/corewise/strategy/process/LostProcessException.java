package corewise.strategy.process;

/** A worker process cannot be gone on with. Immutable, without a stack trace: it tells of another process. */
final class LostProcessException extends Exception {
    private static final long serialVersionUID = 1L;

    LostProcessException(String message) {
        super(message, null, false, false);
    }
}
