package corewise.ui.watch;

import corewise.metrics.RunKey;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the learner expects of each way, list and machine, and what became of it. */
@OnWindowThread
public final class PredictionPanelViewModel {
    private final Texts texts;
    private final PredictionOutcome outcomes;
    private final Map<RunKey, OrderPrediction> predictions = new HashMap<>();
    private final ObjectProperty<OrderPrediction> prediction = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private RunKey key;
    private List<CompletedRun> runs = List.of();

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
        answered.set(value != null && !runs.isEmpty());
        title.set(texts.get(answered.get() ? "predictionPanel.youSaid" : "predictionPanel.title"));
        said.set(value == null ? "" : texts.get("predictionPanel.quote", texts.get("predictionPanel." + value.id())));
        outcome.set(value == null ? texts.get("predictionPanel.later") : outcomes.of(value, runs));
    }

    /** The prediction for the shown way and list, null before there is one. */
    public ObjectProperty<OrderPrediction> predictionProperty() {
        return prediction;
    }

    /** Whether the guess is made and runs were seen, so that the outcome stands in place of the question. */
    public ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The guess in quotation marks. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }
}
