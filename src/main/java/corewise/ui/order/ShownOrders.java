package corewise.ui.order;

import corewise.fact.Fact;
import corewise.metrics.Comparison;
import corewise.metrics.Conditions;
import corewise.metrics.HandOverPace;
import corewise.metrics.OrderBy;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunKey;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.report.RaceFacts;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.page.RepeatNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is worked out of the orders of the runs, all at once. Immutable.
 *
 * @param picture the orders
 * @param maps how often each task had each rank, repeats together; empty where lines are drawn
 * @param results whether all runs that may be compared had the same results, shown or not
 * @param names of these runs, in that order
 * @param pace of the latest runs that are not serial
 * @param told the runs that may be compared, or stand beside each other, repeats together, and which are not among them
 * @param runBy what ran the whole runs that there are, chosen or not
 * @param incomplete how many runs have no order, for a task has no result
 */
record ShownOrders(
        OrderPicture picture,
        List<RankMap> maps,
        ResultEquality results,
        List<String> names,
        HandOverPace pace,
        Comparison told,
        List<Fact> runBy,
        int incomplete) {
    /** Runs whose pace is looked at. */
    private static final int PACED = 5;

    static final ShownOrders NONE = new ShownOrders(
            OrderPicture.NONE,
            List.of(),
            new ResultEquality(0, List.of()),
            List.of(),
            new HandOverPace(Double.NaN, Double.NaN),
            Comparison.of(List.of()),
            List.of(),
            0);

    /** @param chosen what ran the runs that are looked at; empty for all, which then stand beside each other */
    static ShownOrders of(OrderBy by, Optional<Fact> chosen, List<CompletedRun> made, Texts texts) {
        List<CompletedRun> all =
                made.stream().filter(run -> RunTimes.complete(run.trace())).toList();
        List<Fact> runBy = all.stream().map(ShownOrders::runBy).distinct().toList();
        Optional<Fact> only = chosen.filter(runBy::contains);
        List<CompletedRun> whole = all.stream()
                .filter(run -> only.isEmpty() || only.get().equals(runBy(run)))
                .toList();
        Comparison told =
                Comparison.beside(whole.stream().map(CompletedRun::trace).toList());
        Set<Trace> others = told.leftOut().stream().map(Comparison.LeftOut::run).collect(Collectors.toSet());
        List<CompletedRun> compared =
                whole.stream().filter(run -> !others.contains(run.trace())).toList();
        OrderPicture picture = OrderPicture.of(by, compared);
        List<RankMap> maps = picture.tasks() > BumpLayout.MOST_LINES ? maps(picture, texts) : List.of();
        List<Trace> traces = compared.stream().map(CompletedRun::trace).toList();
        List<Trace> latest = traces.stream()
                .filter(trace -> trace.spec().way() != Way.SERIAL)
                .filter(trace -> Conditions.of(trace).equals(Conditions.of(traces.getLast())))
                .toList();
        return new ShownOrders(
                picture,
                maps,
                ResultEquality.of(traces),
                names(compared, texts),
                HandOverPace.of(latest.subList(Math.max(0, latest.size() - PACED), latest.size())),
                told,
                runBy,
                made.size() - all.size());
    }

    private static Fact runBy(CompletedRun run) {
        return Conditions.of(run.trace()).runBy();
    }

    /** Which runs are left out, for they were made under other conditions. */
    List<Fact> leftOut() {
        return RaceFacts.leftOut(told);
    }

    private static List<RankMap> maps(OrderPicture picture, Texts texts) {
        return picture.byKey().keySet().stream()
                .map(key -> RankMap.of(
                        new RankMap.Repeats(picture.name(key, texts), key.way()),
                        picture.columns().stream()
                                .filter(column -> column.key().equals(key))
                                .map(OrderColumn::order)
                                .toList(),
                        picture.tasks()))
                .toList();
    }

    private static List<String> names(List<CompletedRun> compared, Texts texts) {
        List<RunKey> keys = compared.stream().map(run -> RunKey.of(run.trace())).toList();
        Map<RunKey, Integer> counts = new HashMap<>();
        return keys.stream()
                .map(key ->
                        RepeatNames.of(key, RepeatNames.alone(key, keys), counts.merge(key, 1, Integer::sum), texts))
                .toList();
    }
}
