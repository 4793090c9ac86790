package corewise.recording;

import corewise.model.MachineInfo;
import corewise.model.UsableCores;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The processors that the workers of a run could use. Immutable.
 *
 * @param machine with all that could be used at any time
 * @param confined those to which the workers restrict themselves; empty for all that the program may use
 * @param usable those that could be used last
 * @param changes from when on which, where they changed
 */
record RunCores(MachineInfo machine, List<Integer> confined, List<Integer> usable, List<UsableCores> changes) {

    /** Those of a machine, or so many of them, 0 for all. */
    static RunCores of(MachineInfo machine, int cores) {
        MachineInfo chosen = machine.confinedTo(cores);
        List<Integer> usable = IntStream.of(chosen.usableProcessors()).boxed().toList();
        return new RunCores(chosen, cores == 0 ? List.of() : usable, usable, List.of());
    }

    /**
     * The program may use these now. What its workers restricted themselves to they may use no more where somebody else
     * restricted them to something else.
     *
     * @param nanos since the run's start; negative before it
     */
    RunCores seen(List<Integer> allowed, long nanos) {
        List<Integer> left = confined.stream().filter(allowed::contains).toList();
        List<Integer> now = left.isEmpty() ? allowed : left;
        if (now.equals(usable)) {
            return this;
        }
        if (nanos < 0) {
            return new RunCores(machine.using(now), confined, now, List.of());
        }
        List<UsableCores> before = changes.isEmpty() ? List.of(new UsableCores(0, usable)) : changes;
        List<Integer> any = Stream.concat(before.stream().flatMap(each -> each.processors().stream()), now.stream())
                .distinct()
                .toList();
        return new RunCores(
                machine.using(any),
                confined,
                now,
                Stream.concat(before.stream(), Stream.of(new UsableCores(nanos, now)))
                        .toList());
    }
}
