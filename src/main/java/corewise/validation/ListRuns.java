package corewise.validation;

import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.simulation.ItemTimes;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Runs of one list, made in turns. Immutable.
 *
 * @param serials before, between and after the others, at least one
 * @param made in each way, in the order in which they were made
 */
record ListRuns(List<Trace> serials, Map<Way, List<Trace>> made) {
    /** The runs of each way; ways that lost an item are left out. */
    List<KeptRuns> ofWays() {
        ItemTimes times = times();
        return made.values().stream()
                .filter(runs -> runs.stream().allMatch(RunTimes::whole))
                .map(runs -> KeptRuns.of(times, runs))
                .toList();
    }

    /** Of each item the median of its serial runs: so one that was slow once does not count, as with what is predicted. */
    private ItemTimes times() {
        return ItemTimes.copied(IntStream.range(0, serials.getFirst().taskCount())
                .mapToLong(task -> {
                    long[] sorted = serials.stream()
                            .mapToLong(serial -> TaskTimes.runningNanos(serial, task))
                            .sorted()
                            .toArray();
                    return Math.max(1, (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
                })
                .toArray());
    }
}
