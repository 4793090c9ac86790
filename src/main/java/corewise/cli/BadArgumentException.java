package corewise.cli;

/** Arguments that cannot be followed; the message is one sentence for people. */
final class BadArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadArgumentException(String sentence) {
        super(sentence);
    }
}
