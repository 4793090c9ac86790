package corewise.experiment;

/** An experiment that could not be made; the message is a sentence for people. */
final class ExperimentFailedException extends Exception {
    private static final long serialVersionUID = 1;

    ExperimentFailedException(String sentence) {
        super(sentence);
    }

    ExperimentFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
