package corewise.ui.watch;

import corewise.metrics.CompletionRanks;
import corewise.metrics.ResultDigest;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.ui.fx.Grouped;
import corewise.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts orders and compares results over the runs of one list. Stateless but for its texts. */
final class OrderCounts {
    private static final int ITEMS_NAMED = 6;

    private final Texts texts;

    OrderCounts(Texts texts) {
        this.texts = texts;
    }

    /** Runs and distinct orders for each way that was run to its end, for example {@code Pool: 3 runs, 3 orders}. */
    String counts(List<CompletedRun> runs) {
        List<String> parts = new ArrayList<>();
        for (Way way : Way.values()) {
            List<Trace> traces = complete(runs).stream()
                    .filter(trace -> trace.spec().way() == way)
                    .toList();
            if (!traces.isEmpty()) {
                parts.add(texts.get(
                        "runsPanel.counts",
                        texts.get("way." + way.id()),
                        texts.count("runsPanel.runs", traces.size()),
                        texts.count("runsPanel.orders", CompletionRanks.distinctOrders(traces))));
            }
        }
        return String.join(" · ", parts);
    }

    /** Whether all results were equal, or which items differ. */
    Equality equality(List<CompletedRun> runs) {
        List<Trace> traces = complete(runs);
        if (traces.size() < 2) {
            return new Equality(true, "");
        }
        if (!traces.stream().allMatch(trace -> ResultDigest.sameTotal(traces.getFirst(), trace))) {
            return new Equality(false, new SharedTotals(texts).differ(traces));
        }
        TreeSet<Integer> differing = new TreeSet<>();
        for (Trace trace : traces) {
            for (int item : ResultDigest.differingItems(traces.getFirst(), trace)) {
                differing.add(item);
            }
        }
        if (differing.isEmpty()) {
            return new Equality(true, texts.get("runsPanel.equal", traces.size()));
        }
        String named = differing.stream().limit(ITEMS_NAMED).map(Grouped::of).collect(Collectors.joining(", "));
        String more = differing.size() > ITEMS_NAMED
                ? texts.get("runsPanel.more", Grouped.of(differing.size() - ITEMS_NAMED))
                : "";
        return new Equality(false, texts.get("runsPanel.differ", traces.size(), named + more));
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
