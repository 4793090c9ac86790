package corewise.ui.race;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Work;
import corewise.report.RaceWay;
import corewise.text.Texts;
import corewise.ui.board.UsableCores;
import corewise.ui.fx.Say;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of one way of a race, for people. Immutable.
 *
 * @param time from the start to the last result, the median of several runs
 * @param spread of how many runs, and their shortest and longest time; empty for one
 * @param speedup against the serial run, a dash where there is none
 * @param busy mean of the cores busy with this run, of those it could use
 * @param explained speed-up and efficiency with their figures
 */
record RaceFigures(String time, String spread, String speedup, String busy, String explained) {
    private static final String NONE = "–";
    /** An efficiency that asks for an explanation, per cent. */
    private static final double ALL = 100.5;

    /** The figures of a way: medians over its repeats, and what is shown of one run for the one that is shown. */
    static RaceFigures of(RaceWay way, Optional<RaceWay> serial, Texts texts) {
        Trace trace = way.shown();
        String time = Say.duration(way.medianNanos());
        String spread = way.runs().size() == 1
                ? ""
                : texts.get(
                        "race.spread",
                        way.runs().size(),
                        Say.duration(way.shortestNanos()),
                        Say.duration(way.longestNanos()));
        int cores = UsableCores.of(trace.spec(), trace.machine());
        double busy = RunTimes.busyCores(trace);
        // who waits is on no core, however many wait at a time
        double shown = trace.spec().list().work() == Work.WAIT ? busy : Math.min(busy, cores);
        String busyText =
                Double.isNaN(busy) ? NONE : texts.get("race.busyOf", Say.tenths(shown), Integer.toString(cores));
        OptionalDouble speedup = serial.map(way::speedup).orElse(OptionalDouble.empty());
        if (speedup.isEmpty()) {
            return new RaceFigures(time, spread, NONE, busyText, texts.get("race.noSpeedup"));
        }
        double efficiency = way.efficiency(serial.get()).orElseThrow() * 100;
        String explained = texts.get(
                "race.speedupTip",
                Say.duration(serial.get().medianNanos()),
                time,
                Say.times(speedup.getAsDouble()),
                Math.min(trace.spec().effectiveWorkers(), trace.machine().availableProcessors()),
                Math.round(efficiency));
        if (efficiency > ALL) {
            explained += ' ' + texts.get(blocked(trace) ? "race.beyondBlocked" : "race.beyondComputing");
        }
        return new RaceFigures(time, spread, Say.times(speedup.getAsDouble()), busyText, explained);
    }

    private static boolean blocked(Trace trace) {
        return RunTimes.blockedNanos(trace) > RunTimes.runningNanos(trace);
    }
}
