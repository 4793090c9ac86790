package corewise.ui.watch;

import corewise.metrics.ArrivalOrder;
import corewise.metrics.Comparison;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunKey;
import corewise.metrics.RunTimes;
import corewise.metrics.WayRuns;
import corewise.model.Trace;
import corewise.report.RaceFacts;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.Named;
import corewise.ui.page.RepeatNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts orders and compares results over the runs of one list. Stateless but for its texts. */
record OrderCounts(Texts texts) {
    private static final int MOST_NAMED = 3;

    /**
     * Runs and distinct orders of those that were run to their end and are repeats of each other, for example {@code
     * Pool: 3 runs, 3 orders}; runs that may not be compared with these are only counted. Of many repeats, those that
     * were run once are only counted: one run has one order.
     */
    String counts(List<CompletedRun> runs) {
        Comparison compared = Comparison.of(complete(runs));
        List<WayRuns> repeats = compared.ways().stream()
                .sorted(Comparator.comparing(WayRuns::way))
                .toList();
        List<RunKey> keys = repeats.stream().map(WayRuns::key).toList();
        List<String> parts = new ArrayList<>();
        int once = 0;
        for (WayRuns of : repeats) {
            if (repeats.size() > MOST_NAMED && of.runs().size() == 1) {
                once++;
            } else {
                parts.add(texts.get(
                        "runsPanel.counts",
                        RepeatNames.of(of.key(), RepeatNames.alone(of.key(), keys), texts),
                        RaceFacts.runs(of.runs().size()),
                        RaceFacts.orders(of.distinctOrders())));
            }
        }
        if (once > 0) {
            parts.add(texts.get("runsPanel.once", once));
        }
        if (!compared.leftOut().isEmpty()) {
            parts.add(texts.get("runsPanel.apart", compared.leftOut().size()));
        }
        return String.join(" · ", parts);
    }

    /** Whether all results were equal, or which items differ. */
    Equality equality(List<CompletedRun> runs) {
        List<Trace> traces = complete(runs);
        ResultEquality results = ResultEquality.of(traces);
        if (results.runs() < 2) {
            return new Equality(true, "");
        }
        if (results.totalsDiffer()) {
            return new Equality(false, new SharedTotals(texts).differ(traces));
        }
        return results.equal()
                ? new Equality(
                        true, texts.sentences(same(runs, results.runs()), new SharedTotals(texts).noProof(traces)))
                : new Equality(
                        false,
                        texts.get(
                                "runsPanel.differ",
                                results.runs(),
                                Named.items(results.items(), texts),
                                results.items().size()));
    }

    /** The first and last values too, where they are numbers: so that it can be seen. */
    private String same(List<CompletedRun> runs, int compared) {
        if (runs.stream().map(CompletedRun::trace).anyMatch(ArrivalOrder::differs)) {
            return texts.get("runsPanel.equal.came", compared);
        }
        List<?> joined = runs.getLast().results();
        return joined.size() > 1 && joined.getFirst() instanceof Long first && joined.getLast() instanceof Long last
                ? texts.get(
                        "runsPanel.equal.values",
                        compared,
                        texts.quantities().count(first),
                        texts.quantities().count(last))
                : texts.get("runsPanel.equal", compared);
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
