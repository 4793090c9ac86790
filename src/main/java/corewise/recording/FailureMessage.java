package corewise.recording;

/** What is kept of a problem: one line for people, or what work says itself. Stateless. */
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
        return first(full, problem instanceof WorkFailedException ? WorkFailedException.LONGEST : LONGEST);
    }

    private static String first(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + '…';
    }
}
