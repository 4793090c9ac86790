package corewise.experiment;

import corewise.metrics.Interval;
import corewise.metrics.Sample;
import corewise.model.RunSpec;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What an experiment gave. Immutable.
 *
 * @param repeats those that count, in the order in which they were made; at least one
 * @param disturbed how many were set aside because other programs were busy
 * @param keptDisturbed how many of those that count were disturbed too: there were too few others
 */
record Measurement(List<Repeat> repeats, int disturbed, int keptDisturbed) {
    Measurement {
        repeats = List.copyOf(repeats);
    }

    /**
     * The repeats that count of all that were made: the undisturbed ones, and where they are too few the least
     * disturbed of the others.
     *
     * @param fewest how many are needed
     */
    static Measurement of(List<Repeat> made, int fewest) {
        List<Repeat> disturbed = made.stream()
                .filter(Repeat::disturbed)
                .sorted(Comparator.comparingDouble(Repeat::othersShare))
                .toList();
        int lacking = Math.max(0, fewest - (made.size() - disturbed.size()));
        List<Repeat> kept = disturbed.subList(0, Math.min(lacking, disturbed.size()));
        List<Repeat> counting = made.stream()
                .filter(repeat -> !repeat.disturbed() || kept.contains(repeat))
                .toList();
        return new Measurement(counting, made.size() - counting.size(), kept.size());
    }

    /** The run of this spec in each repeat. */
    List<RunFigures> of(RunSpec spec) {
        return repeats.stream().map(repeat -> repeat.of(spec)).toList();
    }

    /** The median of a figure over the repeats. */
    Interval of(RunSpec spec, ToDoubleFunction<RunFigures> figure) {
        return Sample.of(of(spec), figure).interval();
    }

    /** How busy each core was, medians over the repeats; NaN where it is not known. */
    Evidence.CoreBars busyCores(RunSpec spec) {
        List<RunFigures> runs = of(spec);
        return new Evidence.CoreBars(IntStream.range(0, runs.getFirst().busy().size())
                .mapToObj(core -> Sample.of(runs, run -> run.busy().get(core)).median())
                .toList());
    }

    /** The median share of the cores that other programs took in the repeats that count; NaN where not known. */
    double others() {
        return Sample.of(repeats, Repeat::othersShare).median();
    }

    /** Makespan in nanoseconds. */
    Interval makespan(RunSpec spec) {
        return of(spec, RunFigures::makespanNanos);
    }

    /** The makespan of one divided by that of another, taken within repeats. */
    Interval ratio(RunSpec one, RunSpec other) {
        return Sample.of(repeats, repeat -> repeat.ratio(one, other)).interval();
    }

    /** The makespans of these runs, a bar each, by the names of their ways. */
    Evidence.Bars bars(List<RunSpec> specs) {
        return new Evidence.Bars(
                Evidence.Measure.NANOS,
                specs.stream().map(spec -> RunLabels.bar(spec, makespan(spec))).toList());
    }

    /** The kept runs of these specs, oldest first. */
    List<CompletedRun> runs(Collection<RunSpec> specs) {
        List<CompletedRun> runs = new ArrayList<>();
        repeats.forEach(repeat -> repeat.runs().stream()
                .filter(run -> specs.contains(run.spec()))
                .forEach(run -> run.run().ifPresent(runs::add)));
        runs.sort(Comparator.comparingInt(CompletedRun::number));
        return runs;
    }
}
