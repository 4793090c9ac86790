package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Told;

/** Arguments that cannot be followed. */
final class BadArgumentException extends RuntimeException implements Told {
    private static final long serialVersionUID = 1;

    private final transient Fact fact;

    BadArgumentException(Fact fact) {
        super(fact.toString());
        this.fact = fact;
    }

    @Override
    public Fact fact() {
        return fact;
    }
}
