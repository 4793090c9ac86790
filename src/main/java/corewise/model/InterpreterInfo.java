package corewise.model;

import corewise.fact.Fact;
import java.util.Objects;
import java.util.Optional;

/**
 * The interpreter that a run was made with, without the place where it is kept, which is nobody else's business.
 * Immutable; runs with equal ones may be compared but for the start method, which is a setting of the run.
 *
 * @param implementation its kind, {@code cpython}
 * @param version for example {@code 3.11.2}
 * @param build what else tells two of a version apart, as the interpreter says it; may be empty
 * @param lock whether its global lock is on
 * @param startMethod how its processes were made; empty where that is not known
 */
public record InterpreterInfo(
        String implementation, String version, String build, boolean lock, Optional<StartMethod> startMethod) {
    public InterpreterInfo {
        Objects.requireNonNull(implementation);
        Objects.requireNonNull(version);
        Objects.requireNonNull(build);
        Objects.requireNonNull(startMethod);
    }

    /** The interpreter itself, however its processes were made. */
    public InterpreterInfo withoutStartMethod() {
        return new InterpreterInfo(implementation, version, build, lock, Optional.empty());
    }

    /** The same, whose processes are made so. */
    public InterpreterInfo startingBy(Optional<StartMethod> method) {
        return new InterpreterInfo(implementation, version, build, lock, method);
    }

    /** Its version, whether its lock is on, and its start method where that is known. */
    public Fact fact() {
        Fact known = Fact.of(lock ? "interpreter.withLock" : "interpreter.withoutLock")
                .verbatim("version", version);
        return startMethod
                .map(method -> Fact.of("interpreter.startedBy")
                        .fact("interpreter", known)
                        .verbatim("method", method.id()))
                .orElse(known);
    }
}
