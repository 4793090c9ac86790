package corewise.validation;

import corewise.metrics.OtherPrograms;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.simulation.ItemTimes;
import corewise.simulation.Scenario;
import corewise.simulation.Simulator;
import corewise.simulation.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Runs of one list, made in turns. Immutable.
 *
 * @param serials before, between and after the others, at least one
 * @param made in each way, in the order in which they were made
 */
record ListRuns(List<Trace> serials, Map<Way, List<Trace>> made) {
    /** With fewer that nobody disturbed a check does not count. */
    private static final int LEAST_UNDISTURBED = 2;

    /** What is simulated with the lengths that the items had serially, held against the runs; ways that lost an item are left out. */
    List<Case> against(Basis basis, Simulator simulator) {
        ItemTimes times = times();
        List<Case> cases = new ArrayList<>();
        made.forEach((way, runs) -> held(basis, simulator, times, runs).ifPresent(cases::add));
        return cases;
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

    private static Optional<Case> held(Basis basis, Simulator simulator, ItemTimes times, List<Trace> runs) {
        if (!runs.stream().allMatch(RunMaker::whole)) {
            return Optional.empty();
        }
        List<Trace> undisturbed = runs.stream()
                .filter(run -> !OtherPrograms.disturb(OtherPrograms.share(run)))
                .toList();
        boolean enough = undisturbed.size() >= LEAST_UNDISTURBED;
        List<Trace> counted = enough ? undisturbed : runs;
        RunSpec spec = runs.getFirst().spec();
        Trace predicted = simulator.trace(
                new Scenario(basis.machine(), spec, times, basis.costs().of(spec.language(), spec.way())));
        Trust.Check check = new Trust.Check(
                spec.language(),
                spec.way(),
                times.meanNanos(),
                spec.list().items(),
                Math.max(1, RunTimes.makespanNanos(predicted)),
                counted.stream()
                        .map(run -> Math.max(1, RunTimes.makespanNanos(run)))
                        .toList(),
                Optional.of(RunLook.of(predicted).apart(RunLook.ofMedian(counted))));
        return Optional.of(new Case(check, !enough));
    }
}
