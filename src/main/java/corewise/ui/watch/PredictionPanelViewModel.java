package corewise.ui.watch;

import corewise.metrics.RunKey;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the learner expects of each way, list and machine, and what became of it. */
@OnWindowThread
public final class PredictionPanelViewModel {
    private final Texts texts;
    private final PredictionOutcome outcomes;
    private final Map<RunKey, OrderPrediction> predictions = new HashMap<>();
    private final ObjectProperty<OrderPrediction> prediction = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(false, "", "", ""));
    private RunKey key;
    private List<CompletedRun> runs = List.of();

    /**
     * What is shown of a guess. Immutable.
     *
     * @param answered whether the guess is made and runs were seen, so that the outcome stands in place of the question
     * @param said the guess in quotation marks
     */
    public record Shown(boolean answered, String title, String said, String outcome) {}

    PredictionPanelViewModel(Texts texts) {
        this.texts = texts;
        outcomes = new PredictionOutcome(texts);
        prediction.subscribe((before, after) -> chosen(after));
    }

    /** Shows what was said about a run, and the repeats of it that were made. */
    void show(RunKey run, List<CompletedRun> runsOfIt) {
        key = run;
        runs = runsOfIt;
        prediction.set(predictions.get(key));
        refresh();
    }

    private void chosen(OrderPrediction value) {
        if (key != null && value != null) {
            predictions.put(key, value);
        }
        refresh();
    }

    private void refresh() {
        OrderPrediction value = prediction.get();
        // once something was seen, a guess can no longer be changed
        boolean answered = value != null && !runs.isEmpty();
        shown.set(new Shown(
                answered,
                texts.get(answered ? "predictionPanel.youSaid" : "predictionPanel.title"),
                value == null ? "" : texts.get("predictionPanel.quote", texts.get("predictionPanel." + value.id())),
                value == null ? texts.get("predictionPanel.later") : outcomes.of(value, runs)));
    }

    /** The prediction for the shown way and list, null before there is one. */
    public ObjectProperty<OrderPrediction> predictionProperty() {
        return prediction;
    }

    /** What is shown of it. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
