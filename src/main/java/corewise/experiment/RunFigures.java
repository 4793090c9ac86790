package corewise.experiment;

import corewise.fact.Value;
import corewise.metrics.CompletionRanks;
import corewise.metrics.OtherPrograms;
import corewise.metrics.PeakReady;
import corewise.metrics.RunTimes;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.session.CompletedRun;
import corewise.strategy.python.PythonStrategy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What statistics need of one run. Immutable.
 *
 * @param spec what was run
 * @param makespanNanos from its start to its last result
 * @param occupancy our running time / (available processors × makespan), 0 to about 1
 * @param busy for each usable processor its busy share over the windows inside the run, by all programs, what the
 *     hypervisor took counted as busy; NaN where no window lies inside
 * @param othersShare see {@link OtherPrograms#share}
 * @param finishing submission indices in the order in which the tasks ended
 * @param starting submission indices in the order in which the tasks started
 * @param joining submission indices in the order in which main took their results
 * @param peak when the most tasks were ready
 * @param missing how many additions the shared total lacks; 0 for work without one
 * @param misplaced how many results stand at other places of the list that Python made than their items; 0 in Java
 * @param run the run itself without its results, unless its trace is large
 */
public record RunFigures(
        RunSpec spec,
        long makespanNanos,
        double occupancy,
        List<Double> busy,
        double othersShare,
        List<Integer> finishing,
        List<Integer> starting,
        List<Integer> joining,
        PeakReady peak,
        long missing,
        long misplaced,
        Optional<CompletedRun> run) {
    /** Longer lists are reduced to their figures. */
    static final int MOST_TASKS = 2_000;

    /** Traces with more slices are reduced to their figures. */
    static final int MOST_SLICES = 20_000;

    public RunFigures {
        busy = List.copyOf(busy);
        finishing = List.copyOf(finishing);
        starting = List.copyOf(starting);
        joining = List.copyOf(joining);
    }

    /** The figures of a run that has every result; takes n log n time in the number of slices. */
    static RunFigures of(CompletedRun run) {
        Trace trace = run.trace();
        boolean large = trace.taskCount() > MOST_TASKS || trace.sliceCount() > MOST_SLICES;
        return new RunFigures(
                trace.spec(),
                RunTimes.makespanNanos(trace),
                RunTimes.occupancy(trace),
                busy(trace),
                OtherPrograms.share(trace),
                Arrays.stream(CompletionRanks.completionOrder(trace)).boxed().toList(),
                inOrderOf(trace, trace::startedNanos),
                inOrderOf(trace, trace::joinedNanos),
                PeakReady.of(trace),
                missing(trace),
                misplaced(run),
                large
                        ? Optional.empty()
                        : Optional.of(new CompletedRun(run.number(), trace, List.of(), run.total(), run.notice())));
    }

    /** The mean of the busy shares; NaN where one is not known. */
    double utilisation() {
        return busy.stream().mapToDouble(share -> share).average().orElse(Double.NaN);
    }

    private static List<Double> busy(Trace trace) {
        int[] usable = trace.machine().usableProcessors();
        long until = RunTimes.makespanNanos(trace);
        List<UtilisationSample> inside = trace.utilisation().stream()
                .filter(sample -> sample.endNanos() - sample.windowNanos() >= 0 && sample.endNanos() <= until)
                .toList();
        return Arrays.stream(usable)
                .mapToObj(processor -> share(inside, processor))
                .toList();
    }

    private static double share(List<UtilisationSample> samples, int processor) {
        double busy = 0;
        double windows = 0;
        for (UtilisationSample sample : samples) {
            double stolen = Float.isNaN(sample.steal()) ? 0 : sample.steal();
            busy += Math.min(1, sample.busy(processor) + stolen) * sample.windowNanos();
            windows += sample.windowNanos();
        }
        return windows == 0 ? Double.NaN : busy / windows;
    }

    private static List<Integer> inOrderOf(Trace trace, ToLongFunction<Integer> nanos) {
        return IntStream.range(0, trace.taskCount())
                .boxed()
                .filter(task -> nanos.applyAsLong(task) != TraceView.UNKNOWN_NANOS)
                .sorted(Comparator.comparingLong(nanos).thenComparingInt(task -> task))
                .toList();
    }

    private static long misplaced(CompletedRun run) {
        return run.notice()
                .filter(notice -> notice.key().equals(PythonStrategy.MISPLACED))
                .map(notice -> notice.values().get("results"))
                .filter(Value.Count.class::isInstance)
                .map(count -> ((Value.Count) count).number())
                .orElse(0L);
    }

    private static long missing(Trace trace) {
        if (trace.info().sharedTotal() == TraceInfo.NO_TOTAL) {
            return 0;
        }
        return trace.spec().list().size() * trace.taskCount() - trace.info().sharedTotal();
    }
}
