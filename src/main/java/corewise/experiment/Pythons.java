package corewise.experiment;

import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.session.RunService;
import corewise.strategy.python.NoInterpreterException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The interpreters that claims are checked with in Python. Immutable.
 *
 * @param chosen the one that was asked for
 * @param method how its processes are to be made; empty for its own way
 * @param locked one with its global lock on, the chosen one where it is so; empty where none was found
 * @param free one that does without, the chosen one where it is so; empty where none was found
 */
record Pythons(
        Interpreter chosen, Optional<StartMethod> method, Optional<Interpreter> locked, Optional<Interpreter> free) {

    /**
     * Those for a choice; may take some seconds the first time.
     *
     * @throws NoInterpreterException when there is none as it was asked for
     */
    static Pythons of(RunService service, InterpreterChoice choice) throws NoInterpreterException {
        Interpreter chosen = service.interpreter(choice);
        return new Pythons(chosen, choice.startMethod(), with(service, chosen, true), with(service, chosen, false));
    }

    private static Optional<Interpreter> with(RunService service, Interpreter chosen, boolean lock) {
        return Stream.concat(Stream.of(chosen), service.interpreters().stream())
                .filter(each -> each.info().lock() == lock)
                .findFirst();
    }

    private Optional<StartMethod> method(Interpreter interpreter) {
        return method.filter(interpreter.startMethods()::contains);
    }

    /** Options of runs with an interpreter. */
    RunOptions options(Interpreter interpreter) {
        return RunOptions.DEFAULTS.inPython(new InterpreterChoice(interpreter.path(), method(interpreter)));
    }

    /** The same run with an interpreter. */
    RunSpec in(Interpreter interpreter, RunSpec spec) {
        return new RunSpec(spec.way(), spec.list(), spec.workers(), options(interpreter));
    }

    /** Which interpreter it is, and how its processes are made. */
    InterpreterInfo info(Interpreter interpreter) {
        return interpreter.info().startingBy(method(interpreter).or(interpreter.info()::startMethod));
    }
}
