package corewise.model;

import corewise.fact.Fact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An interpreter that was found on this machine. Immutable.
 *
 * @param path where it is
 * @param info which one it is, with the start method that it uses where nothing is chosen
 * @param freeThreading whether it is a build that can do without its lock
 * @param startMethods the start methods that it has here
 * @param interpreters whether it has pools of interpreters
 */
public record Interpreter(
        String path,
        InterpreterInfo info,
        boolean freeThreading,
        List<StartMethod> startMethods,
        boolean interpreters) {
    public Interpreter {
        Objects.requireNonNull(path);
        Objects.requireNonNull(info);
        startMethods = List.copyOf(startMethods);
    }

    /** Why it cannot run a list in a way that Python has; empty where it can. */
    public Optional<Fact> lacking(Way way) {
        return way != Way.INTERPRETERS || interpreters
                ? Optional.empty()
                : Optional.of(Fact.of("python.noInterpreters").verbatim("version", info.version()));
    }
}
