package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.lesson.Prediction;
import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A curve to be given: a slider for each number of workers, from no speed-up to more than there are workers. */
@OnWindowThread
final class CurveAnswer implements Answering {
    private static final double STEP = 0.1;

    private final VBox box = new VBox();
    private final List<Slider> sliders = new ArrayList<>();

    CurveAnswer(LearnViewModel viewModel, Prediction.OfCurve of, Texts texts) {
        int cores = viewModel.fillings().here().cores();
        List<Integer> workers =
                of.workers().stream().map(amount -> amount.of(cores)).toList();
        double most = workers.stream().mapToInt(each -> each).max().orElse(1) * 1.25;
        Label how = Labels.wrapped(texts.get("learn.curveHow"), "secondary");
        how.setId("curve-how");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("learn-curve");
        for (int at = 0; at < workers.size(); at++) {
            Label name = Labels.wrapped(texts.get("learn.curveAt", workers.get(at)));
            Slider slider = new Slider(0.2, most, 1);
            slider.setId("curve-" + at);
            slider.setBlockIncrement(STEP * Math.max(1, Math.round(most / 4)));
            slider.setAccessibleText(name.getText());
            GridPane.setHgrow(slider, Priority.ALWAYS);
            Label value = new Label();
            value.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> texts.quantities().factor(slider.getValue()), slider.valueProperty()));
            value.getStyleClass().add("strong");
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.setAlignment(Pos.CENTER_RIGHT);
            sliders.add(slider);
            slider.valueProperty().subscribe((before, point) -> viewModel.draft(drawn()));
            grid.addRow(at, name, slider, value);
        }
        Button keep = new Button(texts.get("learn.keep"));
        keep.setId("guess-curve");
        keep.setOnAction(event -> viewModel.answer(drawn()));
        box.getStyleClass().add("learn-choices");
        box.getChildren().addAll(how, grid, keep);
    }

    private Guess.OfCurve drawn() {
        return new Guess.OfCurve(sliders.stream().map(Slider::getValue).toList());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Guess guess) {
        if (guess instanceof Guess.OfCurve curve && curve.points().size() == sliders.size()) {
            for (int at = 0; at < sliders.size(); at++) {
                sliders.get(at).setValue(curve.points().get(at));
            }
        }
    }
}
