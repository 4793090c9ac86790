package corewise.experiment;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** Runs of one short mixed list, of which the order is looked at. Stateless. */
final class OrderRuns {
    static final int FEWEST = 7;
    static final int MOST = 40;
    static final int ITEMS = 16;
    static final long ITEM_NANOS = 6_000_000;
    /** Of the mixtures by seed this is one whose first item is the second longest. */
    static final long SEED = 7;

    static final List<Way> WAYS = List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL);

    private OrderRuns() {}

    static List<RunSpec> specs(ExperimentRunner runner) {
        return WAYS.stream().map(way -> spec(runner, way)).toList();
    }

    static RunSpec spec(ExperimentRunner runner, Way way) {
        ListSpec list = runner.mixed(ITEMS, ITEM_NANOS);
        ListSpec longFirst = new ListSpec(list.work(), list.items(), list.lengths(), list.size(), SEED);
        return new RunSpec(way, longFirst, runner.workers());
    }
}
