package corewise.experiment;

import corewise.fact.Fact;
import corewise.fact.Told;

/** An experiment that could not be made. */
final class ExperimentFailedException extends Exception implements Told {
    private static final long serialVersionUID = 1;

    private final transient Fact fact;

    ExperimentFailedException(Fact fact) {
        this(fact, null);
    }

    ExperimentFailedException(Fact fact, Throwable cause) {
        super(fact.toString(), cause);
        this.fact = fact;
    }

    @Override
    public Fact fact() {
        return fact;
    }
}
