package corewise.experiment;

import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.Set;

/** The runs of one mixed list that several claims share, timed in each of these ways. Immutable. */
record CommonRuns(Set<Way> ways, double scale) {
    static final int FEWEST = 3;
    static final int MOST = 15;
    private static final int ITEMS_A_CORE = 16;
    /** The serial length of the list for each of the first four cores. */
    static final long CORE_NANOS = 1_000_000_000;

    private static final int CORES_COUNTED = 4;

    /** Length of the list. */
    static int items(int cores) {
        return ITEMS_A_CORE * cores;
    }

    List<RunSpec> specs(ExperimentRunner runner) {
        return ways.stream().sorted().map(way -> spec(runner, way)).toList();
    }

    RunSpec spec(ExperimentRunner runner, Way way) {
        int items = items(runner.cores());
        long total = runner.scaled(CORE_NANOS) * Math.min(CORES_COUNTED, runner.cores());
        return new RunSpec(way, runner.mixed(items, total / items), runner.workers(), runner.options());
    }
}
