package corewise.ui.race;

import corewise.metrics.ResultDigest;
import corewise.model.Trace;
import corewise.session.CompletedRun;
import corewise.ui.fx.Grouped;
import corewise.ui.fx.Texts;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the runs of a race had the same results. Immutable.
 *
 * @param equal false when an item, or the one total, has different results
 * @param text for people
 */
record RaceEquality(boolean equal, String text) {
    private static final int ITEMS_NAMED = 6;

    static RaceEquality of(Race race, Texts texts) {
        if (race.runs().isEmpty()) {
            return new RaceEquality(true, "");
        }
        List<Trace> traces = race.runs().stream().map(CompletedRun::trace).toList();
        Trace first = traces.getFirst();
        TreeSet<Integer> differing = new TreeSet<>();
        for (Trace trace : traces) {
            for (int item : ResultDigest.differingItems(first, trace)) {
                differing.add(item);
            }
        }
        if (!differing.isEmpty()) {
            String named =
                    differing.stream().limit(ITEMS_NAMED).map(Grouped::of).collect(Collectors.joining(", "));
            String more = differing.size() > ITEMS_NAMED
                    ? texts.get("runsPanel.more", Grouped.of(differing.size() - ITEMS_NAMED))
                    : "";
            return new RaceEquality(false, texts.get("race.differ", named + more));
        }
        return traces.stream().allMatch(trace -> ResultDigest.sameTotal(first, trace))
                ? new RaceEquality(true, texts.get("race.equal"))
                : new RaceEquality(false, texts.get("race.totalsDiffer"));
    }
}
