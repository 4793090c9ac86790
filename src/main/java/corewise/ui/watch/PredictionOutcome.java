package corewise.ui.watch;

import corewise.fact.Value;
import corewise.metrics.CompletionRanks;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a prediction against the runs of the same way and list. Stateless but for its texts. */
record PredictionOutcome(Texts texts) {
    /** One run proves nothing; from this many on something is said. */
    static final int RUNS_NEEDED = 3;

    private static final int RANKS_NAMED = 6;

    /** What can be said about a prediction after these runs, which all have the same way and list. */
    String of(OrderPrediction prediction, List<CompletedRun> runs) {
        List<Trace> traces = runs.stream()
                .map(CompletedRun::trace)
                .filter(RunTimes::complete)
                .toList();
        if (traces.isEmpty()) {
            return texts.get("predictionPanel.later");
        }
        if (traces.size() < RUNS_NEEDED) {
            return soFar(traces);
        }
        OrderPrediction seen = seen(traces);
        String evidence = texts.get(
                "predictionPanel.evidence." + seen.id(), traces.size(), CompletionRanks.distinctOrders(traces));
        return texts.sentences(
                texts.get(seen == prediction ? "predictionPanel.holds" : "predictionPanel.not"), evidence);
    }

    private String soFar(List<Trace> traces) {
        int[] order = CompletionRanks.completionOrder(traces.getLast());
        String first = Arrays.stream(order)
                .limit(RANKS_NAMED)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(texts.between(Value.Joint.COMMA)));
        String text = order.length > RANKS_NAMED ? texts.get("predictionPanel.andSoOn", first) : first;
        return texts.sentences(
                texts.get("predictionPanel.soFar", text),
                texts.get("predictionPanel.missing", RUNS_NEEDED - traces.size()));
    }

    private static OrderPrediction seen(List<Trace> traces) {
        if (CompletionRanks.distinctOrders(traces) > 1) {
            return OrderPrediction.NEW_EACH_TIME;
        }
        return CompletionRanks.of(traces.getFirst()).isListOrder()
                ? OrderPrediction.LIST_ORDER
                : OrderPrediction.SAME_EACH_TIME;
    }
}
