package corewise.strategy.process;

import java.io.IOException;

/** What came over the wire is not what was agreed on. Immutable. */
public final class MalformedFrameException extends IOException {
    private static final long serialVersionUID = 1L;

    public MalformedFrameException(String message) {
        super(message);
    }
}
