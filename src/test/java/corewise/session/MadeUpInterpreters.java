package corewise.session;

import corewise.model.Interpreter;
import corewise.model.InterpreterInfo;
import corewise.model.StartMethod;
import java.util.List;
import java.util.Optional;

/** Interpreters that are nowhere. Stateless. */
public final class MadeUpInterpreters {
    private MadeUpInterpreters() {}

    /** One with its lock on. */
    public static Interpreter locked(String version) {
        return of(version, true);
    }

    /** One without a lock. */
    public static Interpreter free(String version) {
        return of(version, false);
    }

    private static Interpreter of(String version, boolean lock) {
        return new Interpreter(
                "/opt/python" + version,
                new InterpreterInfo("cpython", version, "made up", lock, Optional.of(StartMethod.FORK)),
                !lock,
                List.of(StartMethod.FORK, StartMethod.SPAWN),
                false);
    }
}
