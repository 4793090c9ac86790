package corewise.experiment;

import corewise.model.InterpreterChoice;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.recording.NanoClock;
import corewise.session.RunService;
import corewise.strategy.python.NoInterpreterException;
import java.util.Optional;

/**
 * What experiments in a language are made with, and the repeats that were made. Its parts stay the same; for one thread.
 *
 * @param options of every run, where an experiment does not ask for others
 * @param pythons the interpreters; empty for experiments in Java
 */
record ExperimentContext(
        RunService service,
        NanoClock clock,
        BackgroundLoadProbe load,
        RunExecutor executor,
        ListFactory lists,
        KeptRepeats kept,
        RunOptions options,
        Optional<Pythons> pythons) {

    /** For runs in Java. */
    static ExperimentContext inJava(
            RunService service, NanoClock clock, BackgroundLoadProbe.Pause pause, KeptRepeats kept) {
        ListFactory lists = new ListFactory(service.lengths());
        return new ExperimentContext(
                service,
                clock,
                new BackgroundLoadProbe(service.utilisation(), service.machine(), pause),
                new RunExecutor(service, lists),
                lists,
                kept,
                RunOptions.DEFAULTS,
                Optional.empty());
    }

    /**
     * The same for runs in Python.
     *
     * @throws NoInterpreterException when there is none as it was asked for
     */
    ExperimentContext inPython(InterpreterChoice choice) throws NoInterpreterException {
        Pythons all = Pythons.of(service, choice);
        RunOptions chosen = all.options(all.chosen());
        ListFactory list = new ListFactory(service.lengths(chosen));
        return new ExperimentContext(
                service, clock, load, new RunExecutor(service, list), list, kept, chosen, Optional.of(all));
    }

    MachineInfo machine() {
        return service.machine();
    }
}
