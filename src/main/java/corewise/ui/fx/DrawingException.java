package corewise.ui.fx;

import corewise.fact.Fact;
import corewise.fact.Told;
import java.io.IOException;

/** Something could not be drawn on the toolkit's thread. Not thread-safe, as exceptions are. */
public final class DrawingException extends IOException implements Told {
    private static final long serialVersionUID = 1;

    private final transient Fact fact;

    DrawingException(Fact fact, Throwable cause) {
        super(fact.toString(), cause);
        this.fact = fact;
    }

    @Override
    public Fact fact() {
        return fact;
    }
}
