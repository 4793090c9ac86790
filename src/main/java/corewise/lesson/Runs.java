package corewise.lesson;

import corewise.fact.Fact;
import corewise.fact.Told;
import corewise.fact.Value;
import corewise.metrics.Conditions;
import corewise.metrics.OtherPrograms;
import corewise.metrics.Reason;
import corewise.metrics.RunKey;
import corewise.metrics.Sample;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs that a rule or a text is about: those that may be compared with the newest. Immutable.
 *
 * @param runs oldest first
 * @param here the machine
 */
public record Runs(List<Trace> runs, Here here) {

    public Runs {
        runs = List.copyOf(runs);
    }

    /** Of all these, oldest first, those that were made under the same conditions as the last. */
    public static Runs newest(List<Trace> all, Here here) {
        if (all.isEmpty()) {
            return new Runs(List.of(), here);
        }
        Conditions last = Conditions.of(all.getLast());
        return new Runs(
                all.stream().filter(run -> Conditions.of(run).equals(last)).toList(), here);
    }

    /** Of all these, oldest first, the newest of those that are repeats of each other: so many of each at most, from 1. */
    public static List<Trace> latest(List<Trace> all, int times) {
        Map<RunKey, Integer> counted = new HashMap<>();
        return all.reversed().stream()
                .filter(run -> counted.merge(RunKey.of(run), 1, Integer::sum) <= times)
                .toList()
                .reversed();
    }

    /** The runs of a way that were made as the newest of them; empty where there are none. */
    public Optional<WayRuns> of(Way way) {
        List<Trace> all = runs.stream().filter(run -> run.spec().way() == way).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        RunKey last = RunKey.of(all.getLast());
        return Optional.of(new WayRuns(
                all.stream().filter(run -> RunKey.of(run).equals(last)).toList()));
    }

    /** The runs of a way with so many workers; empty where there are none. */
    public Optional<WayRuns> of(Way way, int workers) {
        List<Trace> all = runs.stream()
                .filter(run -> run.spec().way() == way && run.spec().effectiveWorkers() == workers)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new WayRuns(all));
    }

    /** The run of a way that is shown and spoken of. */
    public Optional<Trace> shown(Way way) {
        return of(way).map(WayRuns::shown);
    }

    /**
     * A figure, or why there is none. Immutable.
     *
     * @param sample the figure of each run; of one value where it is of all together
     * @param missing why there is none; empty where there is
     */
    public record Reading(Sample sample, Optional<Fact> missing) {
        static Reading of(double value) {
            return new Reading(Sample.of(value), Optional.empty());
        }

        static Reading missing(Fact reason) {
            return new Reading(Sample.of(), Optional.of(reason));
        }

        /** The figure; NaN where there is none. */
        public double value() {
            return sample.median();
        }
    }

    /** Reads a figure. */
    public Reading read(Measured asked) {
        Figure figure = asked.figure();
        if (asked.way().isEmpty()) {
            return beforeRuns(figure);
        }
        Way way = asked.way().get();
        Optional<WayRuns> of = of(way);
        if (of.isEmpty()) {
            return Reading.missing(Fact.of("lesson.needs.run").term("way", way));
        }
        Reading reading = switch (figure) {
            case RUNS -> Reading.of(of.get().runs().size());
            case ORDERS -> Reading.of(of.get().distinctOrders());
            case SPEED_UP -> speedup(of.get());
            case LOST -> lost(of.get());
            default ->
                each(asked, figure.ofShown() ? new WayRuns(List.of(of.get().shown())) : of.get());
        };
        boolean known = reading.missing().isPresent() || !Double.isNaN(reading.value());
        return known ? reading : Reading.missing(Fact.of("lesson.needs.known").term("figure", figure));
    }

    /**
     * Between what a figure that can be read would have been without other programs; the figure alone where these took
     * too little to disturb.
     */
    Sample unloaded(Measured asked) {
        Optional<WayRuns> of =
                asked.way().filter(way -> disturbed(way).isPresent()).flatMap(this::of);
        if (of.isEmpty() || asked.figure().load() == Figure.Load.LEAVES) {
            return read(asked).sample();
        }
        List<Trace> asRead =
                asked.figure().ofShown() ? List.of(of.get().shown()) : of.get().runs();
        List<Sample> ranges = asRead.stream()
                .map(run -> Unloaded.range(
                        asked.figure(),
                        run,
                        asked.task().map(task -> task.in(run).getFirst()).orElse(0)))
                .toList();
        return Sample.of(
                ranges.stream().mapToDouble(Sample::least).min().orElseThrow(),
                ranges.stream().mapToDouble(Sample::greatest).max().orElseThrow());
    }

    private Reading beforeRuns(Figure figure) {
        return switch (figure) {
            case CORES -> Reading.of(here.cores());
            case CORE_IDS -> Reading.of(here.coreIds() ? 1 : 0);
            case PYTHON -> Reading.of(here.python() ? 1 : 0);
            case PYTHON_LOCK -> Reading.of(here.pythonLock() ? 1 : 0);
            default ->
                runs.isEmpty()
                        ? Reading.missing(Fact.of("lesson.needs.any"))
                        : Reading.of(figure.of(runs.getLast(), 0));
        };
    }

    private static Reading each(Measured asked, WayRuns of) {
        Sample sample = of.sample(run -> {
            List<Integer> tasks = asked.task().map(task -> task.in(run)).orElse(List.of(0));
            return tasks.isEmpty() ? Double.NaN : asked.figure().of(run, tasks.getFirst());
        });
        return new Reading(sample, Optional.empty());
    }

    /** How many times as fast as serial, as far as that may be told. */
    Reading speedup(WayRuns of) {
        Speedup speedup = Speedup.of(of, runs);
        return speedup.comparable()
                ? Reading.of(speedup.told().orElseThrow())
                : Reading.missing(speedup.reason().map(Told::fact).orElseThrow());
    }

    private Reading lost(WayRuns of) {
        Optional<WayRuns> serial = of(Way.SERIAL);
        if (serial.isEmpty()) {
            return Reading.missing(new Reason.NoSerialRun().fact());
        }
        long whole = serial.get().runs().getLast().info().sharedTotal();
        if (whole == TraceInfo.NO_TOTAL || whole == 0) {
            return Reading.missing(Fact.of("lesson.needs.total"));
        }
        return Reading.of(1 - (double) of.shown().info().sharedTotal() / whole);
    }

    /** How long a run took that is shown, where the runs of its way took another time in the median, as both are told. */
    public Optional<Fact> otherThanMedian(Trace shown) {
        Measured time = new Measured(Figure.TIME, Optional.of(shown.spec().way()), Optional.empty());
        Value median = time.told(read(time).value());
        Value own = time.told(Figure.TIME.of(shown, 0));
        Optional<WayRuns> made = of(shown.spec().way());
        return made.filter(of -> !median.equals(own))
                .map(of -> Fact.of("lesson.median")
                        .count("runs", of.runs().size())
                        .with("median", median)
                        .with("time", own));
    }

    /** What other programs took beside the runs, where that is so much that times tell of them, too: the most. */
    public Optional<Fact> besideOthers() {
        return runs.stream()
                .map(OtherPrograms::share)
                .filter(OtherPrograms::disturb)
                .max(Double::compare)
                .map(share -> Fact.of("lesson.beside").share("share", share));
    }

    /** Why the times of a way's runs say nothing; empty where they do, and where there are none. */
    Optional<Fact> disturbed(Way way) {
        return of(way).filter(of -> OtherPrograms.disturb(of.othersShare())).map(this::disturbed);
    }

    Fact disturbed(WayRuns of) {
        return new Reason.Disturbed(of.way(), of.othersShare()).fact();
    }
}
