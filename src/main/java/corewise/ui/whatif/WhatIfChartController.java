package corewise.ui.whatif;

import corewise.simulation.picture.SpeedUpChart;
import corewise.simulation.picture.SpeedUpLayout;
import corewise.simulation.picture.SpeedUpValues;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** Wires the chart of speed-ups: its ways, its values as a list, and the guess. */
@OnWindowThread
public final class WhatIfChartController {
    private final WhatIfViewModel viewModel;
    private final Texts texts;
    private final PicturePane chart;
    private final ValueList values;
    private final GuessFields fields;
    private SpeedUpLayout layout;
    private SpeedUpChart painted;

    @FXML
    private ToggleButton asValues;

    @FXML
    private ToggleButton guess;

    @FXML
    private StackPane place;

    @FXML
    private Label edges;

    @FXML
    private FlowPane guessRow;

    @FXML
    private Label guessHint;

    @FXML
    private FlowPane ways;

    WhatIfChartController(WhatIfViewModel viewModel, Runnable onInvalid) {
        this.viewModel = viewModel;
        texts = viewModel.texts();
        values = new ValueList(texts.get("whatif.chart"));
        fields = new GuessFields(viewModel, texts);
        chart = new PicturePane("whatif-chart", texts, onInvalid);
    }

    @FXML
    void initialize() {
        place.getChildren().addAll(chart, values);
        Visibility.showWhile(values, asValues.selectedProperty());
        Visibility.showWhile(chart, asValues.selectedProperty().map(list -> !list));
        guess.selectedProperty().bindBidirectional(viewModel.guessing().openProperty());
        guess.textProperty()
                .bind(guess.selectedProperty()
                        .map(open -> texts.get(open ? "whatif.guess.show" : "whatif.guessFirst")));
        fields.fill(guessRow);
        Visibility.showWhile(guessRow, guess.selectedProperty());
        Visibility.showWhile(guessHint, guess.selectedProperty());
        Explained.within(chart, new CurvePlaces(viewModel, chart, () -> layout));
        new GuessPen(viewModel.guessing(), () -> layout).drawOn(chart);
        new CompareChips(viewModel, texts).fill(ways);
        viewModel.findingsProperty().subscribe(found -> show());
        viewModel.measuredProperty().subscribe(runs -> show());
        viewModel.wishProperty().subscribe(wish -> show());
        viewModel.guessing().pointsProperty().subscribe(points -> show());
        guess.selectedProperty().subscribe(open -> show());
    }

    private void show() {
        SpeedUpChart shown = viewModel.chart();
        boolean banded =
                shown.curves().stream().anyMatch(curve -> curve.within().isPresent());
        Visibility.say(edges, viewModel.words().lines(banded));
        // while more is found out about something else, the chart stays as it is painted
        if (!shown.equals(painted)) {
            painted = shown;
            chart.show(frame -> {
                layout = SpeedUpLayout.of(shown, frame);
                return layout.drawing();
            });
        }
        if (asValues.isSelected()) {
            values.getItems().setAll(SpeedUpValues.of(shown, texts));
        }
    }

    @FXML
    void toggleValues() {
        show();
    }

    /** Whether what is drawn is shown as values. */
    ReadOnlyBooleanProperty asValuesProperty() {
        return asValues.selectedProperty();
    }

    /** Shows the chart as a list of values, or as a drawing again. */
    void values() {
        asValues.fire();
    }

    /** Begins a guess, by keys, or shows the answer beside it. */
    void guess() {
        guess.fire();
        if (guess.isSelected()) {
            fields.focus();
        }
    }

    @FXML
    void forget() {
        viewModel.guessing().forget();
    }

    /** Draws what has changed. */
    void draw() {
        chart.draw();
    }
}
