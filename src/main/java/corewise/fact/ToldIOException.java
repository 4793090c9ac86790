package corewise.fact;

import java.io.IOException;

/** Something could not be read, written or drawn; tells what, and why. Not thread-safe, as exceptions are. */
public class ToldIOException extends IOException implements Told {
    private static final long serialVersionUID = 1;

    private final transient Fact fact;

    /** @param cause what brought it about, null where nothing was thrown */
    public ToldIOException(Fact fact, Throwable cause) {
        super(fact.toString(), cause);
        this.fact = fact;
    }

    @Override
    public final Fact fact() {
        return fact;
    }
}
