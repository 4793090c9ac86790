package corewise.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Which interpreter a run in Python is to be made with, and how. Immutable.
 *
 * @param path as it was given; empty for the best that is found
 * @param startMethod how its processes are made; empty for the interpreter's own way
 */
public record InterpreterChoice(String path, Optional<StartMethod> startMethod) {
    /** The best interpreter that is found, with its own start method. */
    public static final InterpreterChoice USUAL = new InterpreterChoice("", Optional.empty());

    public InterpreterChoice {
        Objects.requireNonNull(path);
        Objects.requireNonNull(startMethod);
    }
}
