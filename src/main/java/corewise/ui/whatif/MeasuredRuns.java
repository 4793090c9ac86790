package corewise.ui.whatif;

import corewise.metrics.Comparison;
import corewise.metrics.OtherPrograms;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.metrics.WayRuns;
import corewise.model.ListSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.simulation.Trust;
import corewise.simulation.picture.SpeedUpChart;
import corewise.validation.RunLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Real runs of one list, and what the simulator would have said of them before. Immutable.
 *
 * @param list what was worked on; empty where no serial run of it is known
 * @param times how long its items took on a core, one after another
 * @param points the speed-ups of its runs
 * @param checks predictions of its runs, held against them; the serial run, from which the lengths are, is not among them,
 *     nor are runs whose items sleep, which are nothing to predict, nor runs that other programs disturbed
 */
record MeasuredRuns(
        Optional<ListSpec> list, ItemTimes times, List<SpeedUpChart.Measured> points, List<Trust.Check> checks) {
    /** None. */
    static final MeasuredRuns NONE = new MeasuredRuns(Optional.empty(), ItemTimes.equal(1), List.of(), List.of());

    MeasuredRuns {
        points = List.copyOf(points);
        checks = List.copyOf(checks);
    }

    /**
     * Holds predictions against runs; never on the window's thread.
     *
     * @param made runs of one list, oldest first
     * @param machine the one that they are predicted on, with as many cores as each of them could use
     */
    static MeasuredRuns of(List<CompletedRun> made, SimulatedMachine machine, Costs costs) {
        List<Trace> whole = made.stream()
                .map(CompletedRun::trace)
                .filter(run -> run.info().measured() && RunTimes.complete(run))
                .toList();
        Comparison comparison = Comparison.of(whole);
        Optional<WayRuns> serial = comparison.ways().stream()
                .filter(way -> way.way() == Way.SERIAL)
                .findFirst();
        if (serial.isEmpty()) {
            return NONE;
        }
        Trace alone = serial.get().shown();
        ItemTimes times = ItemTimes.copied(IntStream.range(0, alone.taskCount())
                .mapToLong(task -> TaskTimes.ownNanos(alone, task))
                .toArray());
        Simulator simulator = new Simulator();
        List<SpeedUpChart.Measured> points = new ArrayList<>();
        List<Trust.Check> checks = new ArrayList<>();
        boolean lengthsKnown = !disturbed(alone);
        for (WayRuns way : comparison.ways()) {
            Trace shown = way.shown();
            OptionalDouble speedUp = comparison.speedup(way).told();
            speedUp.ifPresent(each ->
                    points.add(new SpeedUpChart.Measured(way.way(), new SpeedUpChart.Point(cores(shown), each))));
            boolean sleeps = shown.spec().list().work() == Work.WAIT;
            List<Trace> told =
                    way.runs().stream().filter(run -> !disturbed(run)).toList();
            if (lengthsKnown && way.way() != Way.SERIAL && !sleeps && way.shortestNanos() > 0 && !told.isEmpty()) {
                Question question =
                        new Question(machine.withCores(cores(shown)), shown.spec(), times, costs, 0, 0, true, false);
                // where there is too much to be seen of a run, its time alone is predicted
                Optional<Trace> predicted = Easing.turns(question) > Simulator.MOST_SLICES / 2
                        ? Optional.empty()
                        : Optional.of(simulator.trace(question.scenario()));
                long makespan = predicted
                        .map(RunTimes::makespanNanos)
                        .orElseGet(() -> simulator.run(question.scenario()).makespanNanos());
                checks.add(new Trust.Check(
                        shown.spec().language(),
                        way.way(),
                        times.meanNanos(),
                        shown.taskCount(),
                        Math.max(1, makespan),
                        told.stream().map(RunTimes::makespanNanos).toList(),
                        predicted.map(run -> RunLook.of(run).apart(RunLook.ofMedian(told)))));
            }
        }
        return new MeasuredRuns(Optional.of(alone.spec().list()), times, points, checks);
    }

    /** What other programs took is no fault of a prediction's. */
    private static boolean disturbed(Trace run) {
        return OtherPrograms.disturb(OtherPrograms.share(run));
    }

    /** How many cores a run could use. */
    private static int cores(Trace run) {
        int chosen = run.spec().options().cores();
        int available = Math.max(1, run.machine().availableProcessors());
        return chosen == 0 ? available : Math.min(chosen, available);
    }

    /** Whether a wish is for the list that was run. */
    boolean isListOf(Wish wish) {
        return list.isPresent()
                && list.get().items() == wish.list().items()
                && list.get().work() == wish.list().work()
                && times.equals(wish.times())
                && wish.serialShare() == 0
                && wish.memoryShare() == 0
                && wish.payloadBytes() == 0;
    }
}
