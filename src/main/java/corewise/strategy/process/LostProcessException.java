package corewise.strategy.process;

/** A worker process cannot be gone on with. Immutable, without a stack trace: it tells of another process. */
final class LostProcessException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String lastLines;
    private final How how;

    /** How it came. */
    enum How {
        /** It was ended because it said nothing for too long. */
        SILENT,
        /** It ended by itself, and not well. */
        FAILED,
        OTHER
    }

    /**
     * @param message for the trace
     * @param lastLines the last that it wrote to its standard error; empty for nothing
     */
    LostProcessException(String message, String lastLines, How how) {
        super(message, null, false, false);
        this.lastLines = lastLines;
        this.how = how;
    }

    String lastLines() {
        return lastLines;
    }

    boolean silent() {
        return how == How.SILENT;
    }

    boolean failed() {
        return how == How.FAILED;
    }
}
