package corewise.ui.race;

import corewise.metrics.ResultEquality;
import corewise.session.CompletedRun;
import corewise.ui.fx.Named;
import corewise.ui.fx.Texts;

/**
 * Whether the runs of a race had the same results. Immutable.
 *
 * @param equal false when an item, or the one total, has different results
 * @param text for people
 */
record RaceEquality(boolean equal, String text) {
    static RaceEquality of(Race race, Texts texts) {
        if (race.runs().isEmpty()) {
            return new RaceEquality(true, "");
        }
        ResultEquality results =
                ResultEquality.of(race.runs().stream().map(CompletedRun::trace).toList());
        if (!results.items().isEmpty()) {
            return new RaceEquality(false, texts.get("race.differ", Named.items(results.items(), texts)));
        }
        return results.equal()
                ? new RaceEquality(true, texts.get("race.equal"))
                : new RaceEquality(false, texts.get("race.totalsDiffer"));
    }
}
