package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.metrics.OrderSummary;
import corewise.metrics.RunTimes;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The orders of the runs of one list, worked out once for the chart and the figures beside it. Immutable.
 *
 * @param by what tasks are put in order by
 * @param tasks length of the list
 * @param columns the runs that are shown, grouped by way, oldest first
 * @param whole number of whole runs there are, shown or not
 * @param byWay what the shown runs of each way have in common, in the order of the ways
 */
record OrderPicture(OrderBy by, int tasks, List<OrderColumn> columns, int whole, Map<Way, OrderSummary> byWay) {
    /** More columns than these cannot be told apart. */
    static final int MOST_COLUMNS = 60;

    static final OrderPicture NONE = new OrderPicture(OrderBy.FINISHED, 0, List.of(), 0, Map.of());

    /** Works it out for these runs of one list; takes time in the number of their tasks. */
    static OrderPicture of(OrderBy by, List<CompletedRun> made) {
        List<CompletedRun> whole =
                made.stream().filter(run -> RunTimes.complete(run.trace())).toList();
        if (whole.isEmpty()) {
            return NONE;
        }
        List<CompletedRun> latest = whole.subList(Math.max(0, whole.size() - MOST_COLUMNS), whole.size());
        Map<Way, List<CompletedRun>> grouped = new EnumMap<>(Way.class);
        latest.forEach(run -> grouped.computeIfAbsent(run.trace().spec().way(), way -> new ArrayList<>())
                .add(run));
        Map<Way, Integer> before = new EnumMap<>(Way.class);
        whole.subList(0, whole.size() - latest.size())
                .forEach(run -> before.merge(run.trace().spec().way(), 1, Integer::sum));
        int tasks = latest.getFirst().trace().taskCount();
        List<OrderColumn> columns = new ArrayList<>();
        Map<Way, OrderSummary> summaries = new EnumMap<>(Way.class);
        grouped.forEach((way, runs) -> {
            List<int[]> orders = new ArrayList<>();
            for (CompletedRun run : runs) {
                int[] order = by.order(run.trace());
                orders.add(order);
                columns.add(new OrderColumn(run, before.getOrDefault(way, 0) + orders.size(), order));
            }
            summaries.put(way, OrderSummary.of(orders));
        });
        return new OrderPicture(by, tasks, List.copyOf(columns), whole.size(), summaries);
    }
}
