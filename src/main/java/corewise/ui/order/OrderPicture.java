package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.metrics.OrderSummary;
import corewise.metrics.RunKey;
import corewise.model.Trace;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.page.RepeatNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The orders of whole runs that may be compared, worked out once for the chart and the figures beside it. Immutable.
 *
 * @param by what tasks are put in order by
 * @param tasks length of the list
 * @param columns the runs that are shown, repeats together, by way, oldest first
 * @param whole number of these runs there are, shown or not
 * @param byKey what the shown repeats have in common, in the order of the ways
 */
record OrderPicture(OrderBy by, int tasks, List<OrderColumn> columns, int whole, Map<RunKey, OrderSummary> byKey) {
    /** More columns than these cannot be told apart. */
    static final int MOST_COLUMNS = 60;

    static final OrderPicture NONE = new OrderPicture(OrderBy.FINISHED, 0, List.of(), 0, Map.of());

    /** Works it out for whole runs made under the same conditions; takes time in the number of their tasks. */
    static OrderPicture of(OrderBy by, List<CompletedRun> whole) {
        if (whole.isEmpty()) {
            return NONE;
        }
        List<CompletedRun> latest = whole.subList(Math.max(0, whole.size() - MOST_COLUMNS), whole.size());
        Map<RunKey, List<CompletedRun>> grouped = new LinkedHashMap<>();
        latest.stream()
                .sorted(Comparator.comparing(run -> run.trace().spec().way()))
                .forEach(run -> grouped.computeIfAbsent(RunKey.of(run.trace()), key -> new ArrayList<>())
                        .add(run));
        Map<RunKey, Integer> counts = new HashMap<>();
        Map<Trace, Integer> numbers = new HashMap<>();
        Map<Trace, Integer> places = new HashMap<>();
        for (CompletedRun run : whole) {
            numbers.put(run.trace(), counts.merge(RunKey.of(run.trace()), 1, Integer::sum));
            places.put(run.trace(), places.size());
        }
        List<OrderColumn> columns = new ArrayList<>();
        Map<RunKey, OrderSummary> summaries = new LinkedHashMap<>();
        grouped.forEach((key, runs) -> {
            List<int[]> orders = new ArrayList<>();
            for (CompletedRun run : runs) {
                int[] order = by.order(run.trace());
                orders.add(order);
                columns.add(new OrderColumn(
                        run,
                        RepeatNames.alone(key, counts.keySet()),
                        numbers.get(run.trace()),
                        places.get(run.trace()),
                        order));
            }
            summaries.put(key, OrderSummary.of(orders));
        });
        int tasks = latest.getFirst().trace().taskCount();
        return new OrderPicture(by, tasks, List.copyOf(columns), whole.size(), summaries);
    }

    /** The name of repeats that are shown. */
    String name(RunKey key, Texts texts) {
        return RepeatNames.of(key, alone(key), texts);
    }

    /** The same without what ran it, where that ran all that are shown. */
    String shortName(RunKey key, Texts texts) {
        boolean one = columns.stream()
                .allMatch(column -> column.key()
                        .conditions()
                        .runBy()
                        .equals(key.conditions().runBy()));
        return one ? RepeatNames.ofWay(key, alone(key), texts) : name(key, texts);
    }

    private boolean alone(RunKey key) {
        return columns.stream().filter(column -> column.key().equals(key)).allMatch(OrderColumn::alone);
    }
}
