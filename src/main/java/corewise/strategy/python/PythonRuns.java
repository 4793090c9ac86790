package corewise.strategy.python;

import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.recording.ThreadWatch;
import corewise.strategy.process.Deadlines;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

/**
 * How runs in Python are made, the same for all. Immutable and thread-safe.
 *
 * @param interpreters gives the interpreter of a choice
 * @param residentBytes the memory that a process holds, by its number; −1 where not told
 * @param deadlines how long Python may be silent
 * @param watch looks at workers whose work does not tell what it does
 */
public record PythonRuns(
        Interpreters interpreters, LongUnaryOperator residentBytes, Deadlines deadlines, ThreadWatch watch) {
    public PythonRuns {
        Objects.requireNonNull(interpreters);
        Objects.requireNonNull(residentBytes);
        Objects.requireNonNull(deadlines);
        Objects.requireNonNull(watch);
    }

    /**
     * What is to be known of one run's Python. Immutable.
     *
     * @param reading how its notes are read
     * @param silenceNanos how long it may be silent while it works
     */
    record Python(EventReader.Python reading, long silenceNanos) {}

    Python python(long clockOffsetNanos, boolean locked) {
        return new Python(
                new EventReader.Python(clockOffsetNanos, locked, residentBytes, watch), deadlines.silenceNanos());
    }

    /** Where interpreters come from. Thread-safe. */
    @FunctionalInterface
    public interface Interpreters {
        /**
         * The interpreter of a choice; may take some seconds the first time.
         *
         * @throws NoInterpreterException when there is none, which tells why
         */
        Interpreter chosen(InterpreterChoice choice) throws NoInterpreterException;
    }
}
