package corewise.cli;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/**
 * Runs to be made one after another: all ways, then all again. Immutable.
 *
 * @param specs one a way, of one list, in this order; at least one
 * @param repeat how often, at least 1
 */
record RunPlan(List<RunSpec> specs, int repeat) {
    /** Beyond so many threads made one after another a note is due. */
    private static final int MANY_THREADS = 2_000;

    RunPlan {
        specs = List.copyOf(specs);
    }

    /** The first three ways, once each. */
    static RunPlan ofFirstThree(ListSpec list, int workers) {
        return new RunPlan(
                Way.FIRST_THREE.stream()
                        .map(way -> new RunSpec(way, list, workers))
                        .toList(),
                1);
    }

    ListSpec list() {
        return specs.getFirst().list();
    }

    boolean makesManyThreads() {
        return list().items() > MANY_THREADS && specs.stream().anyMatch(spec -> spec.way() == Way.THREAD_PER_TASK);
    }

    /** Processes of which not all can be there at once. */
    boolean makesManyProcesses() {
        return list().items() > RunSpec.MAX_PROCESSES
                && specs.stream().anyMatch(spec -> spec.way() == Way.PROCESS_PER_TASK);
    }
}
