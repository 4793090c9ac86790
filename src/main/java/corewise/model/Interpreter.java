package corewise.model;

import java.util.List;
import java.util.Objects;

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
}
