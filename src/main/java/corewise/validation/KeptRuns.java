package corewise.validation;

import corewise.metrics.OtherPrograms;
import corewise.metrics.RunTimes;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.simulation.ItemTimes;
import corewise.simulation.Scenario;
import corewise.simulation.Simulator;
import corewise.simulation.Trust;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of the runs of a list in one way until all costs are known. Immutable.
 *
 * @param times of its items in serial runs around them
 * @param nanos their makespans, in the order in which they were made
 * @param look what the one of median makespan looked like
 * @param disturbed whether other programs took so much of the cores beside most of them that they do not count
 */
record KeptRuns(RunSpec spec, ItemTimes times, List<Long> nanos, RunLook look, boolean disturbed) {
    /** With fewer that nobody disturbed a check does not count. */
    private static final int LEAST_UNDISTURBED = 2;

    /** @param runs at least one, of one way */
    static KeptRuns of(ItemTimes times, List<Trace> runs) {
        List<Trace> undisturbed = runs.stream()
                .filter(run -> !OtherPrograms.disturb(OtherPrograms.share(run)))
                .toList();
        boolean enough = undisturbed.size() >= LEAST_UNDISTURBED;
        List<Trace> counted = enough ? undisturbed : runs;
        return new KeptRuns(
                runs.getFirst().spec(),
                times,
                counted.stream()
                        .map(run -> Math.max(1, RunTimes.makespanNanos(run)))
                        .toList(),
                RunLook.ofMedian(counted),
                !enough);
    }

    /** What is simulated with the lengths that the items had serially, held against the runs. */
    Case against(Basis basis, Simulator simulator) {
        Trace predicted = simulator.trace(
                new Scenario(basis.machine(), spec, times, basis.costs().of(spec.language(), spec.way())));
        Trust.Check check = new Trust.Check(
                spec.language(),
                spec.way(),
                times.meanNanos(),
                spec.list().items(),
                Math.max(1, RunTimes.makespanNanos(predicted)),
                nanos,
                Optional.of(RunLook.of(predicted).apart(look)));
        return new Case(check, disturbed);
    }
}
