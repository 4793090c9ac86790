package corewise.experiment;

import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** Runs of one short mixed list, of which the order is looked at. Stateless. */
final class OrderRuns {
    static final int FEWEST = 7;
    static final int MOST = 40;
    static final int ITEMS = 16;
    private static final long IN_JAVA_NANOS = 6_000_000;
    /** Some times as long as it takes to make a process by fork: the order is to be that of the items, not of their making. */
    private static final long IN_PYTHON_NANOS = 20_000_000;
    /** Of the mixtures by seed this is one whose first item is the second longest. */
    static final long SEED = 7;

    private static final List<Way> IN_JAVA = List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL);
    private static final List<Way> IN_PYTHON =
            List.of(Way.SERIAL, Way.PROCESS_PER_TASK, Way.PROCESS_POOL, Way.IMAP_UNORDERED);

    private OrderRuns() {}

    static List<RunSpec> specs(ExperimentRunner runner) {
        List<Way> ways = runner.options().language() == Language.JAVA ? IN_JAVA : IN_PYTHON;
        return ways.stream().map(way -> spec(runner, way)).toList();
    }

    /** The run with a worker for each item: a thread, and in Python a process, for threads share a lock. */
    static RunSpec each(ExperimentRunner runner) {
        return spec(
                runner, runner.options().language() == Language.PYTHON ? Way.PROCESS_PER_TASK : Way.THREAD_PER_TASK);
    }

    static RunSpec spec(ExperimentRunner runner, Way way) {
        ListSpec list =
                runner.mixed(ITEMS, runner.options().language() == Language.PYTHON ? IN_PYTHON_NANOS : IN_JAVA_NANOS);
        ListSpec longFirst = new ListSpec(list.work(), list.items(), list.lengths(), list.size(), SEED);
        return new RunSpec(way, longFirst, runner.workers(), runner.options());
    }
}
