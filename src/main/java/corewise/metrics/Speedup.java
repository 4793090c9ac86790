package corewise.metrics;

import corewise.model.Trace;
import corewise.model.Way;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many times as fast as serial the runs of a way were, and measured against what; or why that is not said. Immutable.
 *
 * @param times median makespan of the basis / median makespan; empty where there is no basis
 * @param efficiency the same / the cores that could be used at most
 * @param most the cores that could be kept busy at most: min(workers, available processors, what a quota allows); more
 *     than 0
 * @param basis the serial runs measured against; empty where no serial run may be
 * @param reason why there is no speed-up, or why the one there is says nothing; empty where all is well
 */
public record Speedup(
        OptionalDouble times,
        OptionalDouble efficiency,
        double most,
        Optional<WayRuns> basis,
        Optional<Reason> reason) {
    /** Times of repeated runs differ by some per cent, so a little more than the cores can give says nothing. */
    static final double BEYOND_CORES = 1.05;

    /** What running times of the same work differ by, and what is not seen of the first and last moments of a short run. */
    static final double BEYOND_BUSY = 1.2;

    /** Whether the runs may be compared: else there is no figure of a speed-up anywhere, but the reason. */
    public boolean comparable() {
        return times.isPresent() && reason.isEmpty();
    }

    /** Why the runs may not be compared with the serial ones; empty where they may, and where there are none of these. */
    public Optional<Reason> whyNot() {
        return reason.filter(why -> !(why instanceof Reason.NoSerialRun));
    }

    /** The speed-up where the runs may be compared. */
    public OptionalDouble told() {
        return comparable() ? times : OptionalDouble.empty();
    }

    /**
     * The speed-up of runs against the serial runs made nearest in time that may be compared with them, as many as
     * there are of these. Times are those at which runs were started; where one is not known, the serial runs last
     * made before.
     *
     * @param way whose
     * @param made all runs that there are, oldest first, those of the way among them
     */
    public static Speedup of(WayRuns way, List<Trace> made) {
        Trace first = way.runs().getFirst();
        Conditions here = Conditions.of(first);
        double most = Math.min(first.spec().effectiveWorkers(), UsableTime.lasting(first));
        List<Trace> serial =
                made.stream().filter(run -> run.spec().way() == Way.SERIAL).toList();
        if (serial.isEmpty()) {
            return none(most, new Reason.NoSerialRun());
        }
        if (!way.complete()) {
            return none(most, Reason.MissingResults.of(way));
        }
        Nearness nearness = new Nearness(way.runs(), made);
        List<Trace> alike =
                serial.stream().filter(run -> Conditions.of(run).equals(here)).toList();
        if (alike.isEmpty()) {
            Conditions there = Conditions.of(nearness.nearest(serial, 1).getFirst());
            return none(most, here.against(there).orElseThrow());
        }
        List<Trace> whole = alike.stream().filter(RunTimes::complete).toList();
        if (whole.isEmpty()) {
            return none(most, Reason.MissingResults.of(new WayRuns(alike)));
        }
        return against(whole, way, most, nearness);
    }

    private static Speedup against(List<Trace> serial, WayRuns way, double most, Nearness nearness) {
        double load = way.othersShare();
        int count = way.runs().size();
        WayRuns basis = new WayRuns(nearness.nearest(serial, count));
        if (apart(load, basis.othersShare())
                || OtherPrograms.disturb(basis.othersShare())
                || StoodStill.any(basis.runs())) {
            // others, less near, may be comparable
            List<Trace> others = serial.stream()
                    .filter(run -> !apart(load, OtherPrograms.share(run))
                            && !OtherPrograms.disturb(OtherPrograms.share(run))
                            && !StoodStill.any(List.of(run)))
                    .toList();
            basis = others.isEmpty() ? basis : new WayRuns(nearness.nearest(others, count));
        }
        double times = basis.makespans().median() / Math.max(1, way.makespans().median());
        return new Speedup(
                OptionalDouble.of(times),
                OptionalDouble.of(times / most),
                most,
                Optional.of(basis),
                doubt(times, basis, way));
    }

    private static Optional<Reason> doubt(double times, WayRuns basis, WayRuns way) {
        double busy = RunTimes.busyCores(way.shown());
        boolean computes = !RunTimes.mostlyBlocked(way.shown());
        Reason doubt = null;
        if (StoodStill.any(way.runs()) || StoodStill.any(basis.runs())) {
            doubt = new Reason.StoodStill(StoodStill.any(way.runs()) ? way.way() : Way.SERIAL);
        } else if (apart(way.othersShare(), basis.othersShare())) {
            doubt = new Reason.OtherLoad(way.othersShare(), basis.othersShare());
        } else if (OtherPrograms.disturb(way.othersShare())) {
            doubt = new Reason.Disturbed(way.way(), way.othersShare());
        } else if (OtherPrograms.disturb(basis.othersShare())) {
            doubt = new Reason.Disturbed(Way.SERIAL, basis.othersShare());
        } else if (changedCores(way.runs()) || changedCores(basis.runs())) {
            doubt = new Reason.CoresChanged(changedCores(way.runs()) ? way.way() : Way.SERIAL);
        } else if (computes && times > BEYOND_CORES * atOnce(way)) {
            doubt = new Reason.BeyondCores(times, atOnce(way));
        } else if (computes && way.way() != Way.SERIAL && times > BEYOND_BUSY * Math.max(1, busy)) {
            doubt = new Reason.BeyondBusy(times, busy);
        }
        return Optional.ofNullable(doubt);
    }

    private static boolean changedCores(List<Trace> runs) {
        return runs.stream().anyMatch(run -> !run.usableCores().isEmpty());
    }

    /** For a moment a quota lets more run than it allows all along. */
    private static int atOnce(WayRuns way) {
        Trace run = way.runs().getFirst();
        boolean quota = UsableTime.lasting(run) < UsableTime.mean(run);
        int cores = quota ? run.machine().atOnce() : Conditions.of(run).cores();
        return Math.min(run.spec().effectiveWorkers(), cores);
    }

    private static Speedup none(double most, Reason reason) {
        return new Speedup(OptionalDouble.empty(), OptionalDouble.empty(), most, Optional.empty(), Optional.of(reason));
    }

    /** Whether other programs took too different shares for times to be compared; false where one is not known. */
    static boolean apart(double one, double other) {
        return Math.abs(one - other) > OtherPrograms.DISTURBING;
    }

    /** How near in time runs were made to others. For one thread. */
    private record Nearness(List<Trace> runs, List<Trace> made) {

        /** So many of them at most, the nearest, in the order given. */
        List<Trace> nearest(List<Trace> serial, int most) {
            boolean told = runs.stream().allMatch(Nearness::tellsStart)
                    && serial.stream().allMatch(Nearness::tellsStart);
            Comparator<Trace> nearer = told
                    ? Comparator.comparingLong(this::apartMillis)
                    : Comparator.comparing(this::isAfter).thenComparingInt(this::apartPlaces);
            List<Trace> near = serial.stream().sorted(nearer).limit(most).toList();
            return serial.stream().filter(near::contains).toList();
        }

        private static boolean tellsStart(Trace run) {
            return run.info().startedAtEpochMillis() > 0;
        }

        private long apartMillis(Trace serial) {
            return runs.stream()
                    .mapToLong(run -> Math.abs(
                            run.info().startedAtEpochMillis() - serial.info().startedAtEpochMillis()))
                    .min()
                    .orElseThrow();
        }

        private boolean isAfter(Trace serial) {
            return made.indexOf(serial) > last();
        }

        private int apartPlaces(Trace serial) {
            return Math.abs(made.indexOf(serial) - last());
        }

        /** The place of the last of the runs; one that is not among those made is the newest. */
        private int last() {
            int place = made.lastIndexOf(runs.getLast());
            return place < 0 ? made.size() : place;
        }
    }
}
