package corewise.cli;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/**
 * Runs to be made one after another: all ways, then all again. Immutable.
 *
 * @param ways each once, in this order
 * @param list the same for all
 * @param workers of the pool
 * @param repeat how often, at least 1
 */
record RunPlan(List<Way> ways, ListSpec list, int workers, int repeat) {
    /** Beyond so many threads made one after another a note is due. */
    private static final int MANY_THREADS = 2_000;

    RunPlan {
        ways = List.copyOf(ways);
    }

    /** One repeat. */
    List<RunSpec> specs() {
        return ways.stream().map(way -> new RunSpec(way, list, workers)).toList();
    }

    boolean makesManyThreads() {
        return list.items() > MANY_THREADS && ways.stream().anyMatch(Way::startsWorkerPerTask);
    }
}
