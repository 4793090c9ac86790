package corewise.ui.order;

import corewise.metrics.HandOverPace;
import corewise.metrics.OrderBy;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is worked out of the orders of the runs, all at once. Immutable.
 *
 * @param picture the orders
 * @param maps how often each task had each rank, by way; empty where lines are drawn
 * @param results whether all whole runs had the same results, shown or not
 * @param names of the whole runs that were compared, in that order
 * @param pace of the latest runs that are not serial
 */
record ShownOrders(
        OrderPicture picture, List<RankMap> maps, ResultEquality results, List<String> names, HandOverPace pace) {
    /** Runs whose pace is looked at. */
    private static final int PACED = 5;

    static final ShownOrders NONE = new ShownOrders(
            OrderPicture.NONE,
            List.of(),
            new ResultEquality(0, List.of()),
            List.of(),
            new HandOverPace(Double.NaN, Double.NaN));

    static ShownOrders of(OrderBy by, List<CompletedRun> made, Texts texts) {
        OrderPicture picture = OrderPicture.of(by, made);
        List<RankMap> maps = picture.tasks() > BumpLayout.MOST_LINES ? maps(picture) : List.of();
        List<CompletedRun> whole =
                made.stream().filter(run -> RunTimes.complete(run.trace())).toList();
        List<Trace> latest = whole.stream()
                .map(CompletedRun::trace)
                .filter(trace -> trace.spec().way() != Way.SERIAL)
                .toList();
        return new ShownOrders(
                picture,
                maps,
                ResultEquality.of(whole.stream().map(CompletedRun::trace).toList()),
                names(whole, texts),
                HandOverPace.of(latest.subList(Math.max(0, latest.size() - PACED), latest.size())));
    }

    private static List<RankMap> maps(OrderPicture picture) {
        return picture.byWay().keySet().stream()
                .map(way -> RankMap.of(
                        way,
                        picture.columns().stream()
                                .filter(column -> column.way() == way)
                                .map(OrderColumn::order)
                                .toList(),
                        picture.tasks()))
                .toList();
    }

    private static List<String> names(List<CompletedRun> whole, Texts texts) {
        Map<Way, Integer> counts = new EnumMap<>(Way.class);
        return whole.stream()
                .map(run -> run.trace().spec().way())
                .map(way -> texts.get("order.column", OrderWords.way(way, texts), counts.merge(way, 1, Integer::sum)))
                .toList();
    }
}
