package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Told;
import java.io.IOException;

/** What was asked for could not be written. */
final class OutputException extends IOException implements Told {
    private static final long serialVersionUID = 1;

    private final transient Fact fact;

    OutputException(Fact fact, Throwable cause) {
        super(fact.toString(), cause);
        this.fact = fact;
    }

    @Override
    public Fact fact() {
        return fact;
    }
}
