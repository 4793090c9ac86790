package corewise.ui.race;

import corewise.report.RaceWords;

/**
 * Whether the runs of a race had the same results. Immutable.
 *
 * @param equal false when an item, or the one total, has different results
 * @param text for people
 */
record RaceEquality(boolean equal, String text) {

    static RaceEquality of(Race race) {
        return race.runs().isEmpty()
                ? new RaceEquality(true, "")
                : new RaceEquality(race.told().difference().isEmpty(), RaceWords.results(race.told()));
    }
}
