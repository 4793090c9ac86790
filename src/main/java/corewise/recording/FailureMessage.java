package corewise.recording;

/** What is kept of a problem: one line for people. Stateless. */
final class FailureMessage {
    private static final int LONGEST = 300;

    private FailureMessage() {}

    /** The problem's message, led by its kind where it is an error of the virtual machine or has no message. */
    static String of(Throwable problem) {
        String kind = problem.getClass().getSimpleName();
        String message = problem.getMessage();
        if (message == null || message.isBlank()) {
            return kind;
        }
        String full = problem instanceof Error ? kind + ": " + message : message;
        return full.length() <= LONGEST ? full : full.substring(0, LONGEST - 1) + '…';
    }
}
