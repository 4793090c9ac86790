package corewise.ui.race;

import corewise.metrics.BusyCores;
import corewise.metrics.Comparison;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.report.RaceFacts;
import corewise.text.Texts;

/**
 * The figures of one way of a race, for people. Immutable.
 *
 * @param time from the start to the last result, the median of several runs
 * @param spread of how many runs, and their shortest and longest time; empty for one
 * @param speedup against the serial run, a dash where there is none
 * @param comparable whether the runs may be compared with the serial ones, or there are none of these
 * @param busy mean of the cores busy with this run, of those it could use
 * @param explained speed-up and efficiency with their figures
 */
record RaceFigures(String time, String spread, String speedup, boolean comparable, String busy, String explained) {
    /** The figures of a way: medians over its repeats, and what is shown of one run for the one that is shown. */
    static RaceFigures of(WayRuns way, Comparison race, Texts texts) {
        String time = texts.quantities().duration(way.medianNanos());
        String spread = way.runs().size() == 1
                ? ""
                : texts.get(
                        "race.spread",
                        way.runs().size(),
                        texts.quantities().duration(way.shortestNanos()),
                        texts.quantities().duration(way.longestNanos()));
        BusyCores busy = BusyCores.of(way.shown());
        Speedup speedup = race.speedup(way);
        return new RaceFigures(
                time,
                spread,
                texts.quantities().factor(speedup.told().orElse(Double.NaN)),
                speedup.whyNot().isEmpty(),
                texts.say(busy.fact()),
                explained(speedup, way, texts) + (busy.beyond() ? ' ' + texts.say(busy.why()) : ""));
    }

    private static String explained(Speedup speedup, WayRuns way, Texts texts) {
        if (!speedup.comparable()) {
            return speedup.whyNot()
                    .map(reason -> texts.get("runs.notComparable.why", reason.fact()))
                    .orElse(texts.get("race.noSpeedup"));
        }
        double efficiency = speedup.efficiency().orElseThrow();
        String explained = texts.get(
                "race.speedupTip",
                texts.quantities().duration(speedup.basis().get().medianNanos()),
                texts.quantities().duration(way.medianNanos()),
                texts.quantities().factor(speedup.times().orElseThrow()),
                texts.quantities().tenths(speedup.most()),
                texts.quantities().percent(efficiency));
        return RaceFacts.beyond(way, speedup)
                .map(why -> explained + ' ' + texts.say(why))
                .orElse(explained);
    }
}
