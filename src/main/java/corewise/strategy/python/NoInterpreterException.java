package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.fact.Told;

/** There is no interpreter as it was asked for. Immutable, without a stack trace: nothing went wrong here. */
public final class NoInterpreterException extends Exception implements Told {
    private static final long serialVersionUID = 1L;

    private final transient Fact fact;

    public NoInterpreterException(Fact fact) {
        super(fact.toString(), null, false, false);
        this.fact = fact;
    }

    @Override
    public Fact fact() {
        return fact;
    }
}
