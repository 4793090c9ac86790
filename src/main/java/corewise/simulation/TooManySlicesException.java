package corewise.simulation;

/** A run that would fill the memory if it were recorded: it can be simulated without its trace. */
public final class TooManySlicesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManySlicesException(long most) {
        super(Long.toString(most));
    }
}
