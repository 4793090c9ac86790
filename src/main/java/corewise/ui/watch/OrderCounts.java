package corewise.ui.watch;

import corewise.metrics.CompletionRanks;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts orders and compares results over the runs of one list. Stateless but for its texts. */
final class OrderCounts {
    private static final int MOST_WAYS_NAMED = 3;

    private final Texts texts;

    OrderCounts(Texts texts) {
        this.texts = texts;
    }

    /**
     * Runs and distinct orders for each way that was run to its end, for example {@code Pool: 3 runs, 3 orders}. Of many
     * ways, those that were run once are only counted: one run has one order.
     */
    String counts(List<CompletedRun> runs) {
        Map<Way, List<Trace>> byWay = new EnumMap<>(Way.class);
        complete(runs)
                .forEach(trace -> byWay.computeIfAbsent(trace.spec().way(), way -> new ArrayList<>())
                        .add(trace));
        List<String> parts = new ArrayList<>();
        int once = 0;
        for (Map.Entry<Way, List<Trace>> entry : byWay.entrySet()) {
            if (byWay.size() > MOST_WAYS_NAMED && entry.getValue().size() == 1) {
                once++;
            } else {
                parts.add(count(entry.getKey(), entry.getValue()));
            }
        }
        if (once > 0) {
            parts.add(texts.get("runsPanel.once", once));
        }
        return String.join(" · ", parts);
    }

    private String count(Way way, List<Trace> traces) {
        return texts.get(
                "runsPanel.counts",
                texts.get("way." + way.id()),
                texts.get("runsPanel.runs", traces.size()),
                texts.get("runsPanel.orders", CompletionRanks.distinctOrders(traces)));
    }

    /** Whether all results were equal, or which items differ. */
    Equality equality(List<CompletedRun> runs) {
        List<Trace> traces = complete(runs);
        if (traces.size() < 2) {
            return new Equality(true, "");
        }
        ResultEquality results = ResultEquality.of(traces);
        if (results.totalsDiffer()) {
            return new Equality(false, new SharedTotals(texts).differ(traces));
        }
        return results.equal()
                ? new Equality(true, texts.get("runsPanel.equal", traces.size()))
                : new Equality(
                        false, texts.get("runsPanel.differ", traces.size(), Named.items(results.items(), texts)));
    }

    private static List<Trace> complete(List<CompletedRun> runs) {
        return runs.stream().map(CompletedRun::trace).filter(RunTimes::complete).toList();
    }

    /**
     * What comparing the results gave. Immutable.
     *
     * @param equal false when an item has different results
     * @param text for people, empty when there is nothing to compare
     */
    record Equality(boolean equal, String text) {}
}
