package corewise.ui.race;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.ui.board.UsableCores;
import corewise.ui.fx.Say;
import corewise.ui.fx.Texts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of one run of a race, for people. Immutable.
 *
 * @param time from the start to the last result
 * @param speedup against the serial run, a dash where there is none
 * @param busy mean of the cores busy with this run, of those it could use
 * @param explained speed-up and efficiency with their figures
 */
record RaceFigures(String time, String speedup, String busy, String explained) {
    private static final String NONE = "–";
    /** An efficiency that asks for an explanation, per cent. */
    private static final double ALL = 100.5;

    static RaceFigures of(CompletedRun run, Optional<CompletedRun> serial, Texts texts) {
        Trace trace = run.trace();
        String time = Say.duration(RunTimes.makespanNanos(trace));
        int cores = UsableCores.of(trace.spec(), trace.machine());
        double busy = RunTimes.busyCores(trace);
        // who waits is on no core, however many wait at a time
        double shown = trace.spec().list().work() == Work.WAIT ? busy : Math.min(busy, cores);
        String busyText =
                Double.isNaN(busy) ? NONE : texts.get("race.busyOf", Say.tenths(shown), Integer.toString(cores));
        OptionalDouble speedup =
                serial.map(known -> RunTimes.speedup(known.trace(), trace)).orElse(OptionalDouble.empty());
        if (speedup.isEmpty()) {
            return new RaceFigures(time, NONE, busyText, texts.get("race.noSpeedup"));
        }
        double efficiency = RunTimes.efficiency(serial.get().trace(), trace).orElseThrow() * 100;
        String explained = texts.get(
                "race.speedupTip",
                Say.duration(RunTimes.makespanNanos(serial.get().trace())),
                time,
                Say.times(speedup.getAsDouble()),
                Math.min(trace.spec().effectiveWorkers(), trace.machine().availableProcessors()),
                Math.round(efficiency));
        if (efficiency > ALL) {
            explained += ' ' + texts.get(blocked(trace) ? "race.beyondBlocked" : "race.beyondComputing");
        }
        return new RaceFigures(time, Say.times(speedup.getAsDouble()), busyText, explained);
    }

    private static boolean blocked(Trace trace) {
        return RunTimes.blockedNanos(trace) > RunTimes.runningNanos(trace);
    }
}
