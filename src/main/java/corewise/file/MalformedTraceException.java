package corewise.file;

/** Something in a file is not as the format says; its message is the middle of a sentence, without the place. */
final class MalformedTraceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedTraceException(String message) {
        super(message);
    }
}
