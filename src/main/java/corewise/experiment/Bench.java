package corewise.experiment;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.recording.NanoClock;
import corewise.session.RunService;
import java.util.ArrayList;
import java.util.List;

/** What experiments are made with, and the runs that were made. Its parts stay the same; for one thread. */
record Bench(
        RunService service, NanoClock clock, Surroundings surroundings, Runner runner, Lists lists, Lab.Kept kept) {

    static Bench of(RunService service, NanoClock clock, Surroundings.Pause pause, Lab.Kept kept) {
        Lists lists = new Lists(service.lengths());
        return new Bench(
                service,
                clock,
                new Surroundings(service.utilisation(), service.machine(), pause),
                new Runner(service, lists),
                lists,
                kept);
    }

    MachineInfo machine() {
        return service.machine();
    }

    /** The repeats made of these runs so far, to be added to. */
    List<Repeat> kept(List<RunSpec> specs) {
        return kept.repeats().computeIfAbsent(List.copyOf(specs), none -> new ArrayList<>());
    }

    /** Whether these runs were made to the end. */
    boolean complete(List<RunSpec> specs) {
        return kept.complete().contains(specs);
    }

    void completed(List<RunSpec> specs) {
        kept.complete().add(List.copyOf(specs));
    }
}
