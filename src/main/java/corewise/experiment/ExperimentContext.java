package corewise.experiment;

import corewise.model.MachineInfo;
import corewise.recording.NanoClock;
import corewise.session.RunService;

/** What experiments are made with, and the repeats that were made. Its parts stay the same; for one thread. */
record ExperimentContext(
        RunService service,
        NanoClock clock,
        BackgroundLoadProbe load,
        RunExecutor executor,
        ListFactory lists,
        KeptRepeats kept) {

    static ExperimentContext of(
            RunService service, NanoClock clock, BackgroundLoadProbe.Pause pause, KeptRepeats kept) {
        ListFactory lists = new ListFactory(service.lengths());
        return new ExperimentContext(
                service,
                clock,
                new BackgroundLoadProbe(service.utilisation(), service.machine(), pause),
                new RunExecutor(service, lists),
                lists,
                kept);
    }

    MachineInfo machine() {
        return service.machine();
    }
}
