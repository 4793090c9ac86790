package corewise.file;

import corewise.fact.Fact;
import corewise.fact.Told;

/** Something in a file is not as the format says, without the place. Not thread-safe, as exceptions are. */
final class MalformedTraceException extends RuntimeException implements Told {
    private static final long serialVersionUID = 1;

    private final transient Fact fact;

    MalformedTraceException(Fact fact) {
        super(fact.toString());
        this.fact = fact;
    }

    @Override
    public Fact fact() {
        return fact;
    }
}
